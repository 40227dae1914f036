import Clinic
import Logging
import NIOCertificateReloading
import NIOSSL

/// The certificate as it stands on the disk: renewed files are picked up while the service runs, and files
/// that do not fit together leave the present one in place.
enum Certificates {
    /// Reads the files once, and refuses what is wrong with them before anything listens.
    static func reloader(
        _ files: TLSFiles, every interval: Duration, _ logger: Logger
    ) throws(Refusal) -> TimedCertificateReloader {
        let configuration = TimedCertificateReloader.Configuration(
            refreshInterval: interval,
            certificateSource: .init(location: .file(path: files.certificate), format: .pem),
            privateKeySource: .init(location: .file(path: files.key), format: .pem)
        ) {
            $0.onCertificateLoadFailed = { failure in
                logger.warning("the certificate is not renewed", metadata: ["error": "\(failure.error)"])
            }
            $0.onCertificateLoaded = { change in
                guard let before = change.previousX509CertificateChain,
                    before != change.currentX509CertificateChain
                else { return }
                logger.info("the certificate is renewed")
            }
        }
        do {
            return try TimedCertificateReloader.makeReloaderValidatingSources(configuration: configuration)
        } catch {
            throw Refusal(
                .badFile, "証明書 \(files.certificate.suffix(80)) と鍵 \(files.key.suffix(80)) を使えません。",
                fields: ["tls-certificate": files.certificate, "tls-key": files.key])
        }
    }

    /// What the server speaks: TLS 1.2 or later.
    static func configuration(_ reloader: TimedCertificateReloader) throws -> TLSConfiguration {
        var configuration = try TLSConfiguration.makeServerConfiguration(certificateReloader: reloader)
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }
}

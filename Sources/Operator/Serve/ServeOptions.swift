import ArgumentParser
import Clinic
import Web

/// Where the service listens.
struct ServeOptions: ParsableArguments {
    @Option(help: "待ち受ける番号")
    var port = 8080

    @Option(help: "待ち受けるアドレス (0.0.0.0 ですべて)")
    var address = "127.0.0.1"

    @Option(name: .customLong("tls-certificate"), help: "証明書と中間証明書 (PEM)。更新されたら自動で読み直します")
    var tlsCertificate: String?

    @Option(name: .customLong("tls-key"), help: "証明書の鍵 (PEM)")
    var tlsKey: String?

    @Option(help: "配布する資料のフォルダ (なければ製品に付いているもの)")
    var resources: String?

    /// The settings they make.
    func settings() throws(Refusal) -> ServiceSettings {
        guard (0...65_535).contains(port) else { throw .badInput("port", "--port は0から65535までの数で入れてください。") }
        var settings = ServiceSettings(address: address, port: port)
        if let resources { settings.resources = resources }
        switch (tlsCertificate, tlsKey) {
        case (nil, nil): break
        case (let certificate?, let key?): settings.tls = TLSFiles(certificate: certificate, key: key)
        default: throw .badInput("tls-key", "--tls-certificate と --tls-key は両方を入れてください。")
        }
        return settings
    }
}

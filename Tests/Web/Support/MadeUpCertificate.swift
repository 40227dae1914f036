import Crypto
import Foundation
import SwiftASN1
import TestSupport
import X509

/// A self-signed certificate for 127.0.0.1, as its PEM texts.
struct MadeUpCertificate {
    let certificate: String
    let key: String

    /// - Parameter name: tells one from another.
    init(_ name: String) throws {
        let secret = P256.Signing.PrivateKey()
        let key = Certificate.PrivateKey(secret)
        let subject = try DistinguishedName { CommonName(name) }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
            notValidBefore: Date(timeIntervalSince1970: 1_700_000_000),
            notValidAfter: Date(timeIntervalSince1970: 4_000_000_000), issuer: subject, subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                SubjectAlternativeNames([
                    .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])), .dnsName("localhost"),
                ])
            },
            issuerPrivateKey: key)
        self.certificate = try certificate.serializeAsPEM().pemString
        self.key = secret.pemRepresentation
    }

    /// Puts it where the service looks, the key first, as renewers do.
    func put(in folder: ScratchFolder) throws {
        try folder.write(Data(key.utf8), to: "key.pem")
        try folder.write(Data(certificate.utf8), to: "certificate.pem")
    }
}

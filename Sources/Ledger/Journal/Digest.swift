import CSodium

/// SHA-256 (FIPS 180-4), by libsodium.
package enum Digest {
    /// The digest in lower-case hexadecimal, 64 characters.
    package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        let input = Array(bytes)
        var output = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&output, input, UInt64(input.count))
        return output.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

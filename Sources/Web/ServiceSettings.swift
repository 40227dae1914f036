/// Where the service listens, and what it lets pass.
package struct ServiceSettings: Sendable {
    /// The address listened on; only this machine's unless somebody says otherwise.
    package var address: String
    /// 0 for any that is free.
    package var port: Int
    /// Nil for plain HTTP.
    package var tls: TLSFiles?
    package var limits: ServiceLimits
    /// The folder with what the service hands out.
    package var resources: String

    package init(
        address: String = "127.0.0.1", port: Int = 8080, tls: TLSFiles? = nil,
        limits: ServiceLimits = ServiceLimits(), resources: String = Resources.bundled
    ) {
        self.address = address
        self.port = port
        self.tls = tls
        self.limits = limits
        self.resources = resources
    }
}

/// The PEM files of a certificate with its chain, and of its key.
package struct TLSFiles: Hashable, Sendable {
    package let certificate: String
    package let key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}

/// Nothing is unbounded: what the service takes at most.
package struct ServiceLimits: Hashable, Sendable {
    /// Bytes of a request's body; the longest there is, a list of holidays, takes half of it.
    package var body = 100_000
    /// Bytes of a body that carries a whole file: as JSON 6,000 rows of people are two megabytes.
    package var file = 2_500_000
    /// Bytes of all header fields of a request.
    package var headers = 16_384
    /// Bytes of an address with everything after its question mark.
    package var address = 2_000
    /// Connections at one time; others wait until one is free.
    package var connections = 256
    /// How long a connection may take until a whole request has come, the time it idles before it included.
    package var patience: Duration = .seconds(30)
    /// How long requests that have begun may take once the service is told to stop.
    package var stop: Duration = .seconds(15)
    /// How often the files of the certificate are looked at.
    package var renewal: Duration = .seconds(60)

    package init() {}
}

import Hummingbird
import NIOCore
import Synchronization

/// One request on its way through the service.
package struct Visit: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let trail = Trail()
    /// Where the connection comes from, by which guessing is slowed. No header is believed: anybody can write
    /// one, and slow others by it.
    let address: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        // Without a socket, as in tests, there is one address.
        address = source.channel.remoteAddress?.ipAddress ?? "nowhere"
    }
}

/// What the access log learns on the way: contexts are copied from guard to guard, this is not.
final class Trail: Sendable {
    private let noted = Mutex<String?>(nil)

    /// The id of whoever asks; nil where nobody has signed in.
    var account: String? {
        get { noted.withLock { $0 } }
        set { noted.withLock { $0 = newValue } }
    }
}

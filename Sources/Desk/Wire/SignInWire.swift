import Clinic

/// Signing in over the network, for programs that a person sits at. It is no use case, and has no request id:
/// a sign-in more that nobody uses ends by itself.
package struct SignInWish: Hashable, Codable, Sendable {
    package static let path = "/api/v1/sign-in"

    /// As it was typed; what no account looks like opens nothing.
    package let account: String
    package let password: String

    package init(account: String, password: String) {
        self.account = account
        self.password = password
    }

    /// Who has signed in, and the key that stands for them from now on.
    package struct Answer: Hashable, Codable, Sendable {
        package let account: String
        /// Their name.
        package let name: String
        /// What is sent as bearer token. It ends after twelve hours, or an hour without any question.
        package let key: String

        package init(account: String, name: String, key: String) {
            self.account = account
            self.name = name
            self.key = key
        }
    }
}

/// Signing out: the sign-in whose key is sent as bearer token ends. What is no sign-in stays as it is.
package struct SignOutWish: Hashable, Codable, Sendable {
    package static let path = "/api/v1/sign-out"

    package init() {}
}

import Clinic
import Desk
import Hummingbird

/// Signing in and out for programs: `sumaho call` before a server. Guessing is slowed by account and address.
struct SignInRoutes {
    private let doorkeeper: Doorkeeper
    private let bodies: Bodies

    init(_ backing: Backing, _ limits: ServiceLimits) {
        doorkeeper = backing.door.keeper
        bodies = Bodies(limit: limits.body)
    }

    func mount(_ routes: Routes, on router: Router<Visit>) {
        routes.post(SignInWish.path, on: router) { request, visit in
            let wish = try await bodies.value(SignInWish.self, of: request)
            let key = try await doorkeeper.signIn(wish.account, password: wish.password, from: visit.address)
            guard let who = try await doorkeeper.whoAmI(key) else {
                throw Refusal(.signInNeeded, "サインインしてすぐに、このIDが使えなくなりました。")
            }
            visit.trail.account = who.account.id
            return Answers.json(
                try Wire.data(
                    SignInWish.Answer(account: who.account.id, name: who.name, key: key.text)))
        }
        routes.post(SignOutWish.path, on: router) { request, visit in
            let wish = try await bodies.value(SignOutWish.self, of: request)
            guard let key = BearerTokens.token(of: request).flatMap(SecretKey.init) else {
                throw Refusal(.signInNeeded, "サインアウトには、サインインでもらった鍵が要ります。")
            }
            visit.trail.account = try await doorkeeper.whoAmI(key)?.account.id
            try await doorkeeper.signOut(key)
            return Answers.json(try Wire.data(wish))
        }
    }
}

import ArgumentParser

/// `sumaho account …`
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "職員IDと、プログラムの鍵",
        subcommands: [
            AccountList.self, AccountNew.self, AccountRenew.self, AccountEnd.self, AccountPassword.self,
            AccountPIN.self, AccountUnlock.self, AccountToken.self, AccountRevoke.self,
        ])
}

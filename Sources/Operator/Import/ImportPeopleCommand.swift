import ArgumentParser
import Clinic

/// `sumaho import people FILE [--apply]`
struct ImportPeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "紙の台帳の利用者を取り込みます",
        discussion: """
            1行に一人。かなと電話は必ず入れます。年齢には、聞いた日を添えます。初回は、まだ来たことがなければ ○、あれば ×。
            電話と名前の合う方が登録されていれば、その方のこととして、登録の内容は変えません。
            """)

    @OptionGroup var options: ImportOptions

    func run() async throws { try await options.run(.people) }
}

import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho month show [MONTH]`
struct MonthShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "締める前に残っていること、締めてからの訂正")

    @OptionGroup var period: MonthOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let state = try await counter.desk.ask(
            ShowMonth(month: period.civilMonth(today: counter.today)))
        let venues = try await counter.venues()
        let choices = try await counter.desk.ask(RecordChoices(all: true))
        try counter.output.show(
            state, as: CorrectionsDocument.of(state, venues: venues, choices: choices), form)
    }
}

/// `sumaho month review [MONTH]`
struct MonthReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "確認表: 氏名なしの割合、遅い入力、人数の違う日など、締める前に見るところ")

    @OptionGroup var period: MonthOptions
    @OptionGroup var form: FormatOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let review = try await counter.desk.ask(
            ReviewMonth(month: period.civilMonth(today: counter.today)))
        try counter.output.show(review, as: ReviewDocument.of(review), form)
    }
}

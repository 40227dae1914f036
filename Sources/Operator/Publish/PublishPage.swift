import ArgumentParser
import Clinic
import Desk
import Reports
import Web

/// `sumaho publish page --month M`
struct PublishPage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "区のホームページに貼る、ひと月分の案内 (HTML) を出します")

    @OptionGroup var period: PublishMonthOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let month = try period.civilMonth(today: counter.today)
        try counter.show(try await counter.publisher.page(of: month))
    }
}

/// `sumaho publish poster VENUE --month M`
struct PublishPoster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poster", abstract: "館内に貼る A4 1枚の掲示 (HTML) を出します")

    @Argument(help: "会場")
    var venue: String

    @OptionGroup var period: PublishMonthOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let month = try period.civilMonth(today: counter.today)
        let venue = try await counter.venue(venue)
        try counter.show(try await counter.publisher.poster(of: month, at: venue))
    }
}

/// `sumaho publish seats [--days N]`
struct PublishSeats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seats", abstract: "区のホームページに貼る、今の空き状況 (HTML) を出します")

    @Option(help: "今日からの日数 (なければ 14)")
    var days: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let days = try Typed.integer(days, field: "days", words: "日数") ?? 14
        try counter.show(try await counter.publisher.seats(days: days))
    }
}

/// `sumaho publish progress [FY]`
struct PublishProgress: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "区のホームページに貼る、目標と実績 (HTML) を出します")

    @OptionGroup var period: YearOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let year = try period.fiscalYear(today: counter.today)
        try counter.show(try await counter.publisher.progress(of: year))
    }
}

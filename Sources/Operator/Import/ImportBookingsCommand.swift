import ArgumentParser
import Clinic

/// `sumaho import bookings FILE [--apply]`
struct ImportBookingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bookings", abstract: "紙の台帳の、これからの予約を取り込みます",
        discussion: """
            1行に1件。会場、日、時刻、かな、電話は必ず入れます。
            紙で受けた約束なので、お一人の予約の上限と、その月の予約を始める日は問いません。枠は一つに一件です。
            """)

    @OptionGroup var options: ImportOptions

    func run() async throws { try await options.run(.bookings) }
}

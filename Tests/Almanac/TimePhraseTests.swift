import Almanac
import Testing

@Suite struct TimePhraseTests {
    @Test(
        "times",
        arguments: [
            ("10", "10:00"), ("10:30", "10:30"), ("1030", "10:30"), ("930", "09:30"), ("0930", "09:30"),
            ("10時", "10:00"), ("10時半", "10:30"), ("10時30分", "10:30"), ("10時5分", "10:05"), ("10時30", "10:30"),
            ("午前10時", "10:00"), ("午前0時", "00:00"), ("午前1時", "01:00"), ("午前9:30", "09:30"), ("午後1時", "13:00"),
            ("午後1時半", "13:30"), ("午後1:30", "13:30"), ("午後0時半", "12:30"), ("午後11時59分", "23:59"),
            ("13時", "13:00"), ("13:00", "13:00"), ("正午", "12:00"), ("12", "12:00"), ("12時半", "12:30"),
            ("１０：３０", "10:30"), ("１０時半", "10:30"), ("午後　１時", "13:00"), ("十時", "10:00"), ("十時半", "10:30"),
            ("十時三十分", "10:30"), ("午後一時半", "13:30"), (" 10 : 30 ", "10:30"), ("23:59", "23:59"),
            ("0:00", "00:00"), ("0", "00:00"), ("00:10", "00:10"), ("0010", "00:10"), ("8", "08:00"),
            ("8時", "08:00"), ("9時", "09:00"),
        ])
    func times(text: String, expected: String) throws {
        #expect(try TimePhrase.parse(text).description == expected)
    }

    @Test(
        "1 to 7 are in the afternoon, unless 午前 or a leading zero says otherwise",
        arguments: [
            ("1", "13:00"), ("7", "19:00"), ("1時", "13:00"), ("3時半", "15:30"), ("1:30", "13:30"),
            ("130", "13:30"), ("二時", "14:00"), ("７時", "19:00"), ("01:30", "01:30"), ("0130", "01:30"),
            ("07", "07:00"), ("01時", "01:00"), ("午前7時", "07:00"), ("午前1:30", "01:30"),
        ])
    func afternoon(text: String, expected: String) throws {
        #expect(try TimePhrase.parse(text).description == expected)
    }

    @Test(
        "times that do not exist",
        arguments: ["25", "24", "24:00", "10:60", "1060", "10時60分", "午後13時", "午前12時", "午後12時半"])
    func impossible(text: String) throws {
        let error = try #require(throws: PhraseError.self) { try TimePhrase.parse(text) }
        #expect(error.message.hasPrefix("「\(text)」という時刻はありません"))
        #expect(error.message.contains("午後1時") && error.message.hasSuffix("。"))
    }

    @Test(
        "phrases that are not understood",
        arguments: [
            "", "午前", "時", "半", "10:", "10:3", "10:300", "10:30:00", ":30", "10時半30分", "10分", "-1", "10-30",
            "10.5", "12345", "正午半", "お昼", "10時頃", "1030分",
        ])
    func unreadable(text: String) throws {
        let error = try #require(throws: PhraseError.self) { try TimePhrase.parse(text) }
        #expect(error.message.hasPrefix("「\(text)」は時刻として読めません"))
    }
}

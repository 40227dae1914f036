import Clinic
import Testing

@Suite("Age bands")
struct AgeBandTests {
    @Test(arguments: [
        (-1, "under-60", "60歳未満"), (0, "under-60", "60歳未満"), (59, "under-60", "60歳未満"),
        (60, "60-64", "60〜64歳"), (64, "60-64", "60〜64歳"), (65, "65-69", "65〜69歳"), (69, "65-69", "65〜69歳"),
        (70, "70-74", "70〜74歳"), (74, "70-74", "70〜74歳"), (75, "75-79", "75〜79歳"), (79, "75-79", "75〜79歳"),
        (80, "80-84", "80〜84歳"), (84, "80-84", "80〜84歳"), (85, "85-89", "85〜89歳"), (89, "85-89", "85〜89歳"),
        (90, "90+", "90歳以上"), (122, "90+", "90歳以上"),
        (Int.min, "under-60", "60歳未満"), (Int.max, "90+", "90歳以上"),
    ])
    func hasEveryAge(age: Int, code: String, label: String) {
        let band = AgeBand(age: age)
        #expect(band.rawValue == code)
        #expect(band.label == label)
    }

    @Test func standInOrderOfAge() {
        #expect(stride(from: 55, through: 90, by: 5).map(AgeBand.init(age:)) == AgeBand.allCases)
    }
}

import Clinic
import Testing

/// What counts at a 相談コーナー is a set of taps.
@Suite("Taps at a corner")
struct CornerTapTests {
    private static func id(_ number: Int) -> CornerTapID {
        CornerTapID("00000000-0000-4000-8000-00000000000\(number)")!
    }

    private static func tap(_ number: Int, back: Int? = nil) -> CornerTap {
        CornerTap(id: id(number), takesBack: back.map(id))
    }

    static let cases: [(taps: [CornerTap], counted: Set<Int>)] = [
        ([], []), ([tap(1), tap(2)], [1, 2]), ([tap(1), tap(1)], [1]),
        ([tap(1), tap(2), tap(3, back: 1)], [2]), ([tap(3, back: 1), tap(1)], []),
        // Taken back twice it is taken back once, and what takes back is never taken back itself.
        ([tap(1), tap(2), tap(3, back: 1), tap(4, back: 1)], [2]),
        ([tap(1), tap(2, back: 1), tap(3, back: 2)], []),
        ([tap(2, back: 1)], []),
    ]

    @Test(arguments: cases)
    func theSameTapsCountTheSame(taps: [CornerTap], counted: Set<Int>) {
        for order in [taps, taps.reversed(), taps + taps] {
            #expect(CornerTap.counted(order) == Set(counted.map(Self.id)))
        }
    }
}

import Almanac
import Clinic
import Ledger

extension Reading {
    /// What a programme comes to between two dates. Corners have people counted, and no bookings.
    func figures(
        of programme: Programme, from first: CivilDate, through last: CivilDate, asOf today: CivilDate
    ) throws -> Figures {
        var figures = Figures(
            sessions: try sessionRows(programme, from: first, through: last),
            visits: try visitRows(programme, from: first, through: last), counting: try visitsCount(),
            asOf: today)
        if programme == .corner { figures.count(corners: try corners(from: first, through: last)) }
        return figures
    }

    /// The programmes beside the consultations.
    func others(
        from first: CivilDate, through last: CivilDate, asOf today: CivilDate
    ) throws -> [ProgrammeFigures] {
        try [.course, .corner].map {
            ProgrammeFigures(
                programme: $0, figures: try figures(of: $0, from: first, through: last, asOf: today))
        }
    }
}

#include "library/annotations.h"

#include "base/plaintext.h"
#include "library/sqlite/statement.h"

#include <QHash>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::annotations {
namespace {

/// The kinds of rows of the statement that are not tags. Tags have positive ids.
enum RowKind { NoteRow = 0, PdfRow = -1 };

/// Sets the tags, the notes and the versions of the PDFs of the papers of a page.
Outcome addTo(Connection &connection, QList<LibraryPaper> &papers)
{
    QHash<qint64, qsizetype> places;
    QStringList ids;
    for (qsizetype i = 0; i < papers.size(); ++i) {
        const qint64 id = papers[i].paper.id.key();
        places.insert(id, i);
        ids << QString::number(id);
    }
    Statement rows(connection,
        u"SELECT x.paper_id, t.id, t.name, t.color, t.folded FROM paper_tags x JOIN tags t ON t.id = x.tag_id"
        " WHERE x.paper_id IN (%1)"
        " UNION ALL SELECT paper_id, %2, text, '', '' FROM notes WHERE paper_id IN (%1)"
        " UNION ALL SELECT paper_id, %3, max(version), '', '' FROM pdf_files WHERE paper_id IN (%1)"
        " GROUP BY paper_id"
        " ORDER BY 5, 2"_s.arg(ids.join(u','))
            .arg(NoteRow)
            .arg(PdfRow));
    DP_TRY(rows.run());
    while (rows.next()) {
        LibraryPaper &paper = papers[places.value(rows.integer(0))];
        if (rows.integer(1) == NoteRow)
            paper.note = plaintext::cleaned(rows.text(2));
        else if (rows.integer(1) == PdfRow)
            paper.pdfVersion = int(rows.integer(2));
        else
            paper.tags << Tag{rows.integer(1), plaintext::oneLine(rows.text(2)), rows.text(3)};
    }
    return rows.outcome();
}

} // namespace

Outcome Page::add(const LibraryPaper &paper)
{
    constexpr qsizetype papersAtOnce = 100;
    m_papers << paper;
    return m_papers.size() < papersAtOnce ? success() : end();
}

Outcome Page::end()
{
    DP_TRY(addTo(m_connection, m_papers));
    const QList<LibraryPaper> papers = std::exchange(m_papers, {});
    for (const LibraryPaper &paper : papers)
        DP_TRY(m_each(paper));
    return success();
}

} // namespace dp::annotations

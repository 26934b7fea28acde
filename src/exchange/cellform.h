#pragma once

#include "base/paper.h"
#include "exchange/pageprofile.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace dp::readme {

/// A text with placeholders for the data of a paper, such as `**[{title}]({url})**`. The placeholders are
/// `{title}`, `{url}` (of the abstract page), `{id}` (without the version), `{version_id}`, `{number}` (of
/// the row), `{date:yyyy-MM-dd}` in any format of QDate, `{first_author}`, `{authors}`, `{abstract}`,
/// `{tags}`, `{short_tags}`, `{comment}` and `{short_comment}` (folded if they are long), and `{cell}` or
/// `{cell:LABEL}`, which is what the imported page had there. Other braces are text.
class CellForm
{
public:
    enum class Field {
        Text,
        Title,
        Url,
        Id,
        VersionId,
        Number,
        Date,
        FirstAuthor,
        Authors,
        Abstract,
        Tags,
        ShortTags,
        Comment,
        ShortComment,
        Cell
    };
    /// How the data of a paper are escaped. A block quote is text, not a cell of a table.
    enum class Place { Cell, Quote };

    CellForm() = default;
    explicit CellForm(QStringView form, Place place = Place::Cell);

    /// label: the label of `{cell}`.
    QString filled(const Paper &paper, int number, const PageCells &cells, const QString &label) const;
    bool has(Field field) const;
    /// Returns the labels of all `{cell:LABEL}`.
    QStringList labels() const;

    /// Returns whether no data of a paper and no cell can become a part of a tag or of an address.
    bool isSafe() const;

private:
    struct Piece {
        Field field = Field::Text;
        QString text; ///< of Text, format of Date, label of Cell
        bool isLinkText = false; ///< the text of a link
        bool isBeforeTag = false;
    };
    QString value(const Piece &piece, const Paper &paper) const;
    QString escaped(const Piece &piece, const QString &text) const;

    QList<Piece> m_pieces;
    Place m_place = Place::Cell;
};

} // namespace dp::readme

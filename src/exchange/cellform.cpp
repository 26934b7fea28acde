#include "exchange/cellform.h"

#include "exchange/activemarkup.h"
#include "exchange/readmelines.h"
#include "text/markdowncell.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

using Field = CellForm::Field;

struct FieldName {
    QLatin1StringView name;
    Field field;
};
constexpr FieldName fieldNames[] = {{"title"_L1, Field::Title}, {"url"_L1, Field::Url}, {"id"_L1, Field::Id},
    {"version_id"_L1, Field::VersionId}, {"number"_L1, Field::Number}, {"date"_L1, Field::Date},
    {"first_author"_L1, Field::FirstAuthor}, {"authors"_L1, Field::Authors}, {"abstract"_L1, Field::Abstract},
    {"tags"_L1, Field::Tags}, {"short_tags"_L1, Field::ShortTags}, {"comment"_L1, Field::Comment},
    {"short_comment"_L1, Field::ShortComment}, {"cell"_L1, Field::Cell}};

Field fieldNamed(const QString &name)
{
    for (const FieldName &one : fieldNames)
        if (name == one.name)
            return one.field;
    return Field::Text;
}

/// Escapes text of a block quote like the pages that have them.
QString quoteText(const QString &text)
{
    constexpr QStringView marks = u"\\`*_{}[]()#+-!|<>&~";
    QString out;
    out.reserve(text.size() + 16);
    for (const QChar c : text) {
        if (marks.contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

} // namespace

CellForm::CellForm(QStringView form, Place place)
    : m_place(place)
{
    static const QRegularExpression placeholder(uR"(\{([a-z_]+)(?::([^{}\n]*))?\})"_s);
    const QString all = form.toString();
    qsizetype from = 0;
    const auto addText = [&](qsizetype end) {
        if (end > from)
            m_pieces << Piece{Field::Text, all.mid(from, end - from)};
    };
    for (auto found = placeholder.globalMatch(all); found.hasNext();) {
        const auto one = found.next();
        const Field field = fieldNamed(one.captured(1));
        if (field == Field::Text)
            continue;
        addText(one.capturedStart());
        from = one.capturedEnd();
        const QStringView rest = QStringView(all).mid(from);
        m_pieces << Piece{field, one.captured(2), rest.startsWith(u"]("), rest.startsWith(u'<')};
    }
    addText(all.size());
}

QString CellForm::escaped(const Piece &piece, const QString &text) const
{
    using markdowncell::Context;
    const QString simple = text.simplified();
    if (m_place == Place::Quote)
        return quoteText(simple);
    return markdowncell::escape(simple,
        piece.isLinkText        ? Context::LinkText
            : piece.isBeforeTag ? Context::BeforeTag
                                : Context::Plain);
}

QString CellForm::value(const Piece &piece, const Paper &paper) const
{
    switch (piece.field) {
    case Field::Title: return escaped(piece, paper.title);
    case Field::Url: return paper.absUrl;
    case Field::Id: return paper.id.toString();
    case Field::VersionId: return paper.id.versioned();
    case Field::Date:
        return piece.text.isEmpty() || piece.text == "yyyy-MM-dd"_L1
            ? paper.updated.day()
            : QLocale::c().toString(paper.updated.date(), piece.text);
    case Field::FirstAuthor: return escaped(piece, paper.authors.value(0));
    case Field::Authors: return escaped(piece, paper.authors.join(u", "_s));
    case Field::Abstract: return escaped(piece, paper.abstract);
    case Field::Tags: return escaped(piece, paper.categories.join(u", "_s));
    case Field::ShortTags: return readmelines::cell(paper, {}, ReadmeColumn::Tags);
    case Field::Comment: return escaped(piece, paper.comment);
    case Field::ShortComment: return readmelines::cell(paper, {}, ReadmeColumn::Comment);
    case Field::Text:
    case Field::Number:
    case Field::Cell: break;
    }
    return piece.text;
}

QString CellForm::filled(const Paper &paper, int number, const PageCells &cells, const QString &label) const
{
    QString text;
    for (const Piece &piece : m_pieces) {
        if (piece.field == Field::Number)
            text += QString::number(number);
        else if (piece.field == Field::Cell)
            text += cells.value(piece.text.isEmpty() ? label : piece.text);
        else
            text += value(piece, paper);
    }
    return text;
}

bool CellForm::has(Field field) const
{
    return std::any_of(
        m_pieces.cbegin(), m_pieces.cend(), [field](const Piece &piece) { return piece.field == field; });
}

QStringList CellForm::labels() const
{
    QStringList labels;
    for (const Piece &piece : m_pieces)
        if (piece.field == Field::Cell && !piece.text.isEmpty())
            labels << piece.text;
    return labels;
}

bool CellForm::isSafe() const
{
    // As text, these signs are harmless. In a tag, in an address or behind a link text they are not.
    const QString anyText = u"(x:y< "_s;
    static const QRegularExpression date(uR"(\A[yMd年月日 .,/-]*\z)"_s);
    QString sample;
    bool isBehindData = false;
    for (const Piece &piece : m_pieces) {
        switch (piece.field) {
        case Field::Text: sample += piece.text; break;
        case Field::Url: sample += u"https://arxiv.org/abs/1"_s; break;
        case Field::Id:
        case Field::VersionId:
        case Field::Number: sample += u'1'; break;
        case Field::Date:
            if (!date.match(piece.text).hasMatch())
                return false;
            sample += u'1';
            break;
        case Field::Cell:
            if (isBehindData) // two parts could form a tag together
                return false;
            [[fallthrough]];
        default: sample += anyText;
        }
        isBehindData = piece.field != Field::Text;
    }
    return !hasActiveMarkup(sample);
}

} // namespace dp::readme

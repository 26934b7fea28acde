#include "text/versiondiff.h"

#include "text/diffwords.h"
#include "text/readable.h"

#include <QStringList>

#include <algorithm>
#include <functional>

namespace dp {
namespace {

std::optional<Revision> textOf(const LibraryPaper &paper, int version)
{
    const Paper &newest = paper.paper;
    if (version == newest.id.version())
        return Revision{version, newest.title, newest.abstract, newest.comment, newest.updated};
    const auto found = std::find_if(paper.revisions.cbegin(), paper.revisions.cend(),
        [version](const Revision &revision) { return revision.version == version; });
    return found == paper.revisions.cend() ? std::nullopt : std::optional(*found);
}

/// Compares each text of two versions with a function.
std::optional<VersionDiff> compareWith(const LibraryPaper &paper, int from, int to,
    const std::function<QList<worddiff::Piece>(const QString &, const QString &)> &compare)
{
    const auto before = textOf(paper, from), after = textOf(paper, to);
    if (!before || !after)
        return std::nullopt;
    return VersionDiff{from, to, compare(before->title, after->title),
        compare(before->abstract, after->abstract), compare(before->comment, after->comment)};
}

/// Replaces formulas by characters for private use, so that the readable text of a formula stays one word.
class Formulas
{
public:
    QString hidden(const QString &tex)
    {
        const auto isPrivate = [](QChar character) {
            return character >= firstCode && character <= lastCode;
        };
        if (std::any_of(tex.cbegin(), tex.cend(), isPrivate))
            return tex;
        QString text;
        for (const worddiff::Word &word : worddiff::wordsOf(tex)) {
            text += word.space;
            if (word.text.size() < 2 || word.text.front() != u'$' || m_formulas.size() > lastCode - firstCode)
                text += word.text;
            else
                text += codeOf(word.text.toString());
        }
        return text;
    }

    QString shown(QString text) const
    {
        for (qsizetype i = 0; i < m_formulas.size(); ++i)
            text.replace(QChar(char16_t(firstCode + i)), readable::text(m_formulas[i]));
        return text;
    }

private:
    static constexpr char16_t firstCode = 0xe000, lastCode = 0xf8ff;

    QChar codeOf(const QString &formula)
    {
        qsizetype index = m_formulas.indexOf(formula);
        if (index < 0) {
            index = m_formulas.size();
            m_formulas << formula;
        }
        return QChar(char16_t(firstCode + index));
    }

    QStringList m_formulas;
};

QList<worddiff::Piece> readableChanges(const QString &before, const QString &after)
{
    Formulas formulas;
    const QString old = formulas.hidden(before), current = formulas.hidden(after);
    QList<worddiff::Piece> pieces = worddiff::compare(readable::text(old), readable::text(current));
    for (worddiff::Piece &piece : pieces)
        piece.text = formulas.shown(piece.text);
    return pieces;
}

} // namespace

bool VersionDiff::hasChange() const
{
    return worddiff::hasChange(title) || worddiff::hasChange(abstract) || worddiff::hasChange(comment);
}

QList<int> versiondiff::versions(const LibraryPaper &paper)
{
    QList<int> versions{paper.paper.id.version()};
    for (const Revision &revision : paper.revisions)
        versions << revision.version;
    std::sort(versions.begin(), versions.end());
    return versions;
}

std::optional<VersionDiff> versiondiff::compare(const LibraryPaper &paper, int from, int to)
{
    return compareWith(paper, from, to, &worddiff::compare);
}

std::optional<VersionDiff> versiondiff::compareReadable(const LibraryPaper &paper, int from, int to)
{
    return compareWith(paper, from, to, &readableChanges);
}

} // namespace dp

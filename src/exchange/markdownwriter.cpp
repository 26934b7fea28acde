#include "exchange/markdownwriter.h"

#include "exchange/citation.h"
#include "text/markdowntext.h"
#include "text/readable.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString shownName(const PersonName &name)
{
    if (!name.literal.isEmpty())
        return name.literal;
    QStringList parts{name.given, name.particle, name.family, name.suffix};
    parts.removeAll(QString());
    return parts.join(u' ');
}

/// Returns plain text as one line of Markdown.
QString shown(const QString &text)
{
    return markdowntext::escaped(text.simplified());
}

QString authorsAndYear(const Citation &citation)
{
    QStringList names;
    for (const PersonName &author : citation.authors)
        names << shownName(author);
    QString text = readable::text(names.join(u", "_s)).simplified();
    if (citation.year > 0)
        text += (text.isEmpty() ? u""_s : u" "_s) + u"(%1)"_s.arg(citation.year);
    return markdowntext::escapedAtStart(text);
}

/// Returns the journal with the place in it, or the identifier on arXiv.
QString published(const Citation &citation)
{
    if (!citation.journal) {
        const QString id = u"arXiv:"_s + citation.id.toString();
        return shown(citation.primaryCategory.isEmpty() ? id : id + u" [%1]"_s.arg(citation.primaryCategory));
    }
    const JournalReference &journal = *citation.journal;
    QString place = journal.volume;
    if (!journal.issue.isEmpty())
        place += u"(%1)"_s.arg(journal.issue);
    place += u", "_s + journal.firstPage;
    if (!journal.lastPage.isEmpty())
        place += u'–' + journal.lastPage;
    return u"*%1* %2"_s.arg(shown(readable::text(journal.journal)), shown(place));
}

} // namespace

QByteArray MarkdownWriter::entry(const Citation &citation)
{
    const QString title = shown(readable::text(citation.title));
    QStringList parts{authorsAndYear(citation),
        u"[%1](%2)"_s.arg(
            title.isEmpty() ? citation.id.toString() : title, markdowntext::linkTarget(citation.address())),
        published(citation), shown(readable::text(citation.note))};
    if (!citation.doi.isEmpty())
        parts << u"[doi:%1](%2)"_s.arg(
            shown(citation.doi), markdowntext::linkTarget(u"https://doi.org/"_s + citation.doi));
    parts.removeAll(QString());
    return (u"- "_s + parts.join(u". "_s) + u".\n"_s).toUtf8();
}

} // namespace dp

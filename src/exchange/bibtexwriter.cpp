#include "exchange/bibtexwriter.h"

#include "exchange/citation.h"
#include "exchange/texescape.h"
#include "exchange/texletters.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the family name in braces if BibTeX would divide it: words in lower case would become particles.
QString bibtexFamily(const QString &family)
{
    const QStringList words = family.split(u' ');
    const bool isDivided = words.size() > 1
        && std::any_of(words.cbegin(), words.cend(), [](const QString &word) { return word[0].isLower(); });
    const QString escaped = texescape::text(family);
    return isDivided || family.contains(u',') ? u'{' + escaped + u'}' : escaped;
}

QString bibtexName(const PersonName &name)
{
    if (!name.literal.isEmpty())
        return u'{' + texescape::text(name.literal) + u'}';
    QString text = name.particle.isEmpty() ? QString() : texescape::text(name.particle) + u' ';
    text += bibtexFamily(name.family);
    if (!name.suffix.isEmpty())
        text += u", "_s + name.suffix;
    const QString given = texescape::text(name.given);
    return text + u", "_s + (name.given.contains(u',') ? u'{' + given + u'}' : given);
}

QString bibtexPages(const JournalReference &journal)
{
    return journal.lastPage.isEmpty() ? journal.firstPage : journal.firstPage + u"--"_s + journal.lastPage;
}

/// Collects the fields of an entry. Fields without a value are left out.
class Fields
{
public:
    void add(QLatin1StringView name, const QString &value)
    {
        if (!value.isEmpty())
            addBare(name, u'{' + value + u'}');
    }
    /// Adds a value without braces: the name of a month.
    void addBare(QLatin1StringView name, const QString &value)
    {
        m_lines << u"  "_s + name + u" = "_s + value;
    }
    QString text() const { return m_lines.join(u",\n"_s); }

private:
    QStringList m_lines;
};

/// Returns an escaped title with braces around each word that lower case would change.
QString withProtectedWords(const QString &escaped)
{
    static const QRegularExpression inner(u"[\\p{L}\\p{N}]\\p{Lu}|[$\\\\]"_s);
    QString out, word;
    const auto endWord = [&] {
        if (!inner.match(word).hasMatch())
            out += word;
        else // BibTeX reads a brace before a backslash as a letter with an accent
            out += word.startsWith(u'\\') ? u"{{"_s + word + u"}}"_s : u'{' + word + u'}';
        word.clear();
    };
    int depth = 0;
    bool isMath = false;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        const QChar c = escaped[i];
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (c == u'$' && (i == 0 || escaped[i - 1] != u'\\'))
            isMath = !isMath;
        if (c != u' ' || depth > 0 || isMath) {
            word += c;
            continue;
        }
        endWord();
        out += c;
    }
    endWord();
    return out;
}

void addJournal(Fields &fields, const JournalReference &journal, const QString &name, bool isBiblatex)
{
    fields.add(isBiblatex ? "journaltitle"_L1 : "journal"_L1, name);
    fields.add("volume"_L1, journal.volume);
    fields.add("number"_L1, journal.issue);
    fields.add("pages"_L1, bibtexPages(journal));
}

void addDate(Fields &fields, const Citation &citation, bool isBiblatex)
{
    static constexpr std::array months{"jan"_L1, "feb"_L1, "mar"_L1, "apr"_L1, "may"_L1, "jun"_L1, "jul"_L1,
        "aug"_L1, "sep"_L1, "oct"_L1, "nov"_L1, "dec"_L1};
    const bool hasDay = !citation.journal && citation.submitted.isValid();
    if (isBiblatex)
        return fields.add(
            "date"_L1, hasDay ? citation.submitted.toString(Qt::ISODate) : QString::number(citation.year));
    fields.add("year"_L1, QString::number(citation.year));
    if (hasDay)
        fields.addBare("month"_L1, QString(months[size_t(citation.submitted.month() - 1)]));
}

} // namespace

QString BibtexWriter::styled(const QString &escaped) const
{
    return m_style.letters == BibtexStyle::Letters::Tex ? texletters::toTex(escaped) : escaped;
}

QString BibtexWriter::titleOf(const Citation &citation) const
{
    const QString title = texescape::text(citation.title);
    switch (m_style.title) {
    case BibtexStyle::Title::Whole: return u'{' + styled(title) + u'}';
    case BibtexStyle::Title::Words: return styled(withProtectedWords(title));
    case BibtexStyle::Title::None: break;
    }
    return styled(title);
}

QByteArray BibtexWriter::entry(const Citation &citation)
{
    const bool isBiblatex = m_dialect == Dialect::Biblatex;
    Fields fields;
    fields.add("title"_L1, titleOf(citation));
    QStringList authors;
    for (const PersonName &author : citation.authors)
        authors << bibtexName(author);
    fields.add("author"_L1, styled(authors.join(u" and "_s)));
    if (citation.journal)
        addJournal(fields, *citation.journal, styled(texescape::text(citation.journal->journal)), isBiblatex);
    addDate(fields, citation, isBiblatex);
    fields.add("eprint"_L1, citation.id.toString());
    fields.add(isBiblatex ? "eprinttype"_L1 : "archivePrefix"_L1, isBiblatex ? u"arxiv"_s : u"arXiv"_s);
    fields.add(isBiblatex ? "eprintclass"_L1 : "primaryClass"_L1, texescape::text(citation.primaryCategory));
    fields.add("doi"_L1, citation.doi);
    fields.add("url"_L1, citation.address());
    fields.add("note"_L1, styled(texescape::text(citation.note)));
    const QString type = citation.journal ? u"article"_s : isBiblatex ? u"online"_s : u"misc"_s;
    return (u'@' + type + u'{' + citation.key + u",\n"_s + fields.text() + u"\n}\n\n"_s).toUtf8();
}

} // namespace dp

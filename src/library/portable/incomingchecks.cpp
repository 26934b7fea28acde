#include "library/portable/incomingchecks.h"

#include "base/arxivid.h"
#include "base/keyword.h"
#include "base/moment.h"
#include "base/mute.h"
#include "base/notetext.h"
#include "base/plaintext.h"
#include "base/savedsearch.h"
#include "base/tag.h"
#include "base/weblink.h"
#include "library/citationkeystore.h"
#include "library/pagecellstore.h"
#include "library/zoterorecords.h"
#include "text/errortext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::portable {
namespace {

/// Reads and writes the values by the names of their columns.
class Values
{
public:
    Values(const QList<Field> &fields, QVariantList &values)
        : m_fields(fields)
        , m_values(values)
    {
    }
    QVariant &operator[](QLatin1StringView column) const
    {
        for (qsizetype i = 0; i < m_fields.size(); ++i)
            if (m_fields[i].column == column)
                return m_values[i];
        Q_UNREACHABLE();
    }
    QString text(QLatin1StringView column) const { return (*this)[column].toString(); }
    qint64 number(QLatin1StringView column) const { return (*this)[column].toLongLong(); }
    void set(QLatin1StringView column, const QString &text) const
    {
        (*this)[column] = text.isEmpty() ? u""_s : text;
    }

private:
    const QList<Field> &m_fields;
    QVariantList &m_values;
};

Error unfit(const QString &what)
{
    return {ErrorKind::BadContent, {}, what};
}

/// Returns the sentence about an error without its full stop, as a part of a longer sentence.
Error unfit(const Error &error)
{
    const QString sentence = errorText(error);
    return unfit(sentence.endsWith(u'.') ? sentence.chopped(1) : sentence);
}

Outcome checkNumber(qint64 number)
{
    constexpr qint64 most = 1'000'000'000'000; // as in Keywords
    return number >= 1 && number <= most ? success() : Outcome(unfit(u"“number” must be from 1 to 10^12"_s));
}

constexpr qint64 highestVersion = 9999; // identifiers have at most four digits for it

Outcome checkVersion(const Values &values)
{
    if (values.number("version"_L1) < 1 || values.number("version"_L1) > highestVersion)
        return unfit(u"“version” must be from 1 to 9999"_s);
    if (values.text("title"_L1).trimmed().isEmpty())
        return unfit(u"“title” is empty"_s);
    return success();
}

Outcome checkKeyword(const Values &values)
{
    DP_TRY(checkNumber(values.number("id"_L1)));
    Keyword keyword;
    keyword.kind = Keyword::kindNamed(values.text("kind"_L1));
    if (Keyword::nameOf(keyword.kind) != values.text("kind"_L1))
        return unfit(u"“kind” must be search, author or announcements"_s);
    const auto revisions = Keyword::revisionsNamed(values.text("revisions"_L1));
    if (!revisions)
        return unfit(u"“revisions” must be badge, ignore or unread"_s);
    const QString terms = values.text("terms"_L1);
    const auto read = terms.isEmpty() ? KeywordTerms() : KeywordTerms::fromText(terms);
    if (!read)
        return unfit(u"“terms” is not valid"_s);
    keyword.name = values.text("name"_L1);
    keyword.query = values.text("query"_L1);
    keyword.categories = values.text("categories"_L1).split(u' ', Qt::SkipEmptyParts);
    keyword.limit = int(values.number("result_limit"_L1));
    keyword.terms = *read;
    const auto checked = Keyword::checked(keyword);
    if (!checked)
        return unfit(checked.error());
    values.set("name"_L1, checked->name);
    values.set("query"_L1, checked->query);
    values.set("categories"_L1, checked->categories.join(u' '));
    values.set("terms"_L1, checked->terms.toText());
    return success();
}

Outcome checkTag(const Values &values)
{
    DP_TRY(checkNumber(values.number("id"_L1)));
    const auto name = Tag::checkedName(values.text("name"_L1));
    if (!name)
        return unfit(name.error());
    values.set("name"_L1, *name);
    const QString color = values.text("color"_L1);
    return color.isEmpty() || Tag::isColor(color) ? success() : Outcome(unfit(u"“color” must be #rrggbb"_s));
}

Outcome checkSavedSearch(const Values &values)
{
    const auto checked = SavedSearch::checked({0, values.text("name"_L1), values.text("text"_L1)});
    if (!checked)
        return unfit(checked.error());
    values.set("name"_L1, checked->name);
    values.set("text"_L1, checked->text);
    return success();
}

Outcome checkMute(const Values &values)
{
    const auto kind = Mute::kindNamed(values.text("kind"_L1));
    if (!kind)
        return unfit(u"“kind” must be word, author or category"_s);
    Mute mute;
    mute.kind = *kind;
    mute.text = values.text("text"_L1);
    const auto checked = Mute::checked(mute);
    if (!checked)
        return unfit(checked.error());
    values.set("text"_L1, checked->text);
    return success();
}

Outcome checkRemovedKeyword(const Values &values)
{
    DP_TRY(checkNumber(values.number("id"_L1)));
    const QJsonObject data = QJsonDocument::fromJson(values.text("data"_L1).toUtf8()).object();
    const QJsonObject row = data.value("keyword"_L1).toObject();
    const QString kind = row.value("kind"_L1).toString(), terms = row.value("terms"_L1).toString();
    const auto read = terms.isEmpty() ? KeywordTerms() : KeywordTerms::fromText(terms);
    Keyword keyword;
    keyword.kind = Keyword::kindNamed(kind);
    keyword.name = row.value("name"_L1).toString();
    keyword.query = row.value("query"_L1).toString();
    keyword.categories = row.value("categories"_L1).toString().split(u' ', Qt::SkipEmptyParts);
    keyword.limit = row.value("result_limit"_L1).toInt();
    if (read)
        keyword.terms = *read;
    if (!read || Keyword::nameOf(keyword.kind) != kind || !Keyword::checked(keyword)
        || Keyword::folded(keyword.name) != Keyword::folded(values.text("name"_L1))
        || !data.value("rows"_L1).isObject())
        return unfit(u"“data” is not the data of a removed keyword"_s);
    return success();
}

/// Returns whether the program may open the address in a browser.
bool isWebAddress(const QString &address)
{
    const QString scheme = QUrl(address).scheme();
    return address.isEmpty() || scheme == "https"_L1 || scheme == "http"_L1;
}

Outcome checkPaper(const Values &values)
{
    const QString address = values.text("abs_url"_L1);
    if (!isWebAddress(address))
        return unfit(u"“address” must begin with https:// or http://"_s);
    DP_TRY(checkVersion(values));
    if (values.text("updated"_L1).isEmpty()) {
        if (values.text("published"_L1).isEmpty())
            return unfit(u"“updated” is missing"_s);
        values.set("updated"_L1, values.text("published"_L1));
    }
    if (const auto id = ArxivId::fromKey(values.number("id"_L1), int(values.number("version"_L1)));
        id && !address.isEmpty() && weblink::safe(address) != address)
        values.set("abs_url"_L1, u"https://arxiv.org/abs/"_s + id->versioned());
    return success();
}

Outcome checkRemovedPaper(const Values &values)
{
    const QJsonObject paper = QJsonDocument::fromJson(values.text("paper"_L1).toUtf8()).object();
    if (paper.value("title"_L1).toString().isEmpty() || paper.value("version"_L1).toInt() < 1
        || paper.value("version"_L1).toInt() > highestVersion
        || !Moment::fromIso(paper.value("updated"_L1).toString())
        || !isWebAddress(paper.value("abs_url"_L1).toString()))
        return unfit(u"“paper” is not the data of a removed paper"_s);
    return success();
}

Outcome checkNote(const Values &values)
{
    // Notes that an import has united may be longer than a note that a person can write.
    constexpr qsizetype longest = 10 * qsizetype(notetext::maximumLength);
    const QString text = plaintext::cleaned(values.text("text"_L1));
    if (text.trimmed().isEmpty() || text.size() > longest)
        return unfit(u"the note is empty or too long"_s);
    values.set("text"_L1, text);
    return success();
}

Outcome checkSentToZotero(const Values &values)
{
    return ZoteroRecord::isStateName(values.text("state"_L1)) ? success()
                                                              : Outcome(unfit(u"“state” is not known"_s));
}

Outcome checkProperty(const Values &values)
{
    static const QStringList names{
        u"last_update"_s, u"readme_columns"_s, u"readme_page"_s, u"highest_removed_keyword"_s};
    return names.contains(values.text("name"_L1)) ? success() : Outcome(unfit(u"“name” is not known"_s));
}

} // namespace

Outcome checkValues(QLatin1StringView table, const QList<Field> &fields, QVariantList &list)
{
    const Values values(fields, list);
    if (table == "papers"_L1)
        return checkPaper(values);
    if (table == "versions"_L1)
        return checkVersion(values);
    if (table == "notes"_L1)
        return checkNote(values);
    if (table == "zotero"_L1)
        return checkSentToZotero(values);
    if (table == "keywords"_L1)
        return checkKeyword(values);
    if (table == "tags"_L1)
        return checkTag(values);
    if (table == "saved_searches"_L1)
        return checkSavedSearch(values);
    if (table == "mutes"_L1)
        return checkMute(values);
    if (table == "removed_keywords"_L1)
        return checkRemovedKeyword(values);
    if (table == "citation_keys"_L1)
        return CitationKeyStore::isKey(values.text("key"_L1)) ? success()
                                                              : Outcome(unfit(u"“key” is not a key"_s));
    if (table == "page_cells"_L1)
        return PageCellStore::isData(values.text("cells"_L1))
            ? success()
            : Outcome(unfit(u"“cells” is not as it should be"_s));
    if (table == "removed_papers"_L1)
        return checkRemovedPaper(values);
    return table == "properties"_L1 ? checkProperty(values) : success();
}

} // namespace dp::portable

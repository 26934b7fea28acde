#include "support/loopbackarxiv_api.h"

#include "support/loopbackarxiv_query.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

constexpr int mostAPage = 2000;
constexpr int mostInAll = 30000;
constexpr int currentWindow = 10000;

using Parameters = QMap<QString, QString>;

/// The score of a match, and the paper.
using Scored = std::pair<int, MadeUpPaper>;

/// Reads start and max_results into `head`. Returns arXiv's error message if one of them is invalid.
QString readNumbers(const Parameters &parameters, LoopbackAtom::Head &head)
{
    const std::pair<QString, int *> numbers[] = {{u"start"_s, &head.start}, {u"max_results"_s, &head.count}};
    for (const auto &[name, value] : numbers) {
        bool isNumber = true;
        if (!parameters.value(name).isEmpty())
            *value = parameters.value(name).toInt(&isNumber);
        if (!isNumber)
            return name + u" must be an integer"_s;
        if (*value < 0)
            return name + u" must be non-negative"_s;
    }
    if (head.count > mostAPage)
        return u"max_results must be at most %1"_s.arg(mostAPage);
    if (qint64(head.start) + head.count > mostInAll)
        return u"start + max_results must be at most %1"_s.arg(mostInAll);
    return {};
}

QString checkSorting(const Parameters &parameters)
{
    static const QStringList keys{u"relevance"_s, u"lastUpdatedDate"_s, u"submittedDate"_s};
    static const QStringList orders{u"ascending"_s, u"descending"_s};
    if (!keys.contains(parameters.value(u"sortBy"_s, keys.first())))
        return u"sortBy must be in: "_s + keys.join(u", "_s);
    if (!orders.contains(parameters.value(u"sortOrder"_s, orders.first())))
        return u"sortOrder must be in: "_s + orders.join(u", "_s);
    return {};
}

/// Returns the requested versions, by identifier. Version 0 means the latest. If an identifier is malformed,
/// returns nothing and stores a message in `error`.
std::optional<QHash<QString, int>> readIds(const QString &list, QString &error)
{
    static const QRegularExpression pattern(
        u"^(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v([1-9]\\d{0,2}))?$"_s);
    QHash<QString, int> ids;
    for (const QString &part : list.split(u',', Qt::SkipEmptyParts)) {
        const auto match = pattern.match(part.trimmed());
        if (!match.hasMatch()) {
            error = u"incorrect id format for "_s + part.trimmed();
            return {};
        }
        ids.insert(match.captured(1), match.captured(2).toInt());
    }
    return ids;
}

/// Returns an earlier version of the paper. It differs only in its version number and its date.
std::optional<MadeUpPaper> atVersion(const MadeUpPaper &paper, int version)
{
    if (version == 0 || version == paper.version)
        return paper;
    if (version > paper.version)
        return {};
    MadeUpPaper earlier = paper;
    earlier.version = version;
    earlier.updated = paper.published;
    return earlier;
}

void sort(QList<Scored> &found, const Parameters &parameters)
{
    const QString by = parameters.value(u"sortBy"_s, u"relevance"_s);
    const bool isAscending = parameters.value(u"sortOrder"_s) == "ascending"_L1;
    const auto isBefore = [&by](const Scored &a, const Scored &b) {
        const auto key = [&by](const Scored &scored) {
            const MadeUpPaper &paper = scored.second;
            const int score = by == "relevance"_L1 ? scored.first : 0;
            const QDateTime date = by == "lastUpdatedDate"_L1 ? paper.updated : paper.published;
            return std::tuple(score, date.toMSecsSinceEpoch(), paper.id);
        };
        return key(a) < key(b);
    };
    std::stable_sort(found.begin(), found.end(),
        [&](const Scored &a, const Scored &b) { return isAscending ? isBefore(a, b) : isBefore(b, a); });
}

} // namespace

ApiFinding findPapers(const PaperIndex &index, const Parameters &parameters, AtomDialect dialect)
{
    ApiFinding finding;
    const auto refuse = [&finding](const QString &error) {
        finding.status = 400;
        finding.error = error;
        return finding;
    };
    const QString text = parameters.value(u"search_query"_s).simplified();
    finding.head.searchQuery = text;
    finding.head.idList = parameters.value(u"id_list"_s);
    if (text.isEmpty() && finding.head.idList.isEmpty())
        return refuse(u"search_query or id_list must be given"_s);
    for (const QString &error : {readNumbers(parameters, finding.head), checkSorting(parameters)}) {
        if (!error.isEmpty())
            return refuse(error);
    }

    QString error;
    const auto ids = readIds(finding.head.idList, error);
    if (!ids)
        return refuse(error);
    std::optional<LoopbackQuery> query;
    if (!text.isEmpty()) {
        query = LoopbackQuery::parse(text, &error);
        if (!query)
            return refuse(u"malformed query: "_s + error);
        if (dialect == AtomDialect::Current)
            finding.head.searchQuery = query->canonical();
    }
    // The search index of the current service has two limits: it returns only the first results, and a page
    // must have at least one result. A request beyond a limit causes an error that the real service does not
    // handle.
    const bool isOutside = finding.head.start + finding.head.count > currentWindow || finding.head.count == 0;
    if (dialect == AtomDialect::Current && isOutside) {
        finding.status = 500;
        return finding;
    }

    QList<Scored> found;
    for (int i = 0; i < index.papers().size(); ++i) {
        const MadeUpPaper &paper = index.papers().at(i);
        if (!ids->isEmpty() && !ids->contains(paper.id))
            continue;
        const int score = query ? query->score(index, i) : 1;
        const auto wanted = score > 0 ? atVersion(paper, ids->value(paper.id)) : std::nullopt;
        if (wanted)
            found << Scored(score, *wanted);
    }
    sort(found, parameters);
    for (const Scored &scored : std::as_const(found))
        finding.papers << scored.second;
    return finding;
}

} // namespace dp::test

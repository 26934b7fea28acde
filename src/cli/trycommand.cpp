#include "cli/asking.h"
#include "cli/commands.h"
#include "exchange/paperjson.h"
#include "refresh/querytrial.h"
#include "text/errortext.h"

#include <QEventLoop>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct TrialOutcome {
    std::optional<Trial> told; ///< after an error in the second request, the result of the first
    std::optional<Error> error;
};

TrialOutcome outcomeOf(QueryTrial &trial, const Keyword &keyword)
{
    TrialOutcome outcome;
    QEventLoop loop;
    QObject::connect(&trial, &QueryTrial::answered, &loop, [&](const Trial &first) { outcome.told = first; });
    QObject::connect(&trial, &QueryTrial::finished, &loop, [&](const Trial &all) {
        outcome.told = all;
        loop.quit();
    });
    QObject::connect(&trial, &QueryTrial::failed, &loop, [&](const Error &error) {
        outcome.error = error;
        loop.quit();
    });
    trial.start(keyword);
    loop.exec();
    return outcome;
}

/// For scripts: one line for each value, with its name, a tab and the value.
QByteArray trialText(const Trial &trial)
{
    QStringList lines{u"query\t"_s + trial.query, u"total\t%1"_s.arg(trial.total)};
    if (trial.totalWithoutCategories)
        lines << u"total without categories\t%1"_s.arg(*trial.totalWithoutCategories);
    if (trial.papersAWeek)
        lines << u"papers a week\t"_s + QString::number(*trial.papersAWeek, 'f', 1);
    for (const QString &title : trial.titles)
        lines << u"title\t"_s + title;
    return lines.join(u'\n').toUtf8() + '\n';
}

QByteArray trialJson(const Trial &trial)
{
    QJsonArray warnings;
    for (const Advice &advice : trial.warnings)
        warnings << QString(adviceName(advice.kind));
    QJsonObject object{{u"query"_s, trial.query}, {u"total"_s, trial.total},
        {u"total_without_categories"_s, QJsonValue::Null}, {u"papers_a_week"_s, QJsonValue::Null},
        {u"titles"_s, QJsonArray::fromStringList(trial.titles)}, {u"warnings"_s, warnings}};
    if (trial.totalWithoutCategories)
        object[u"total_without_categories"_s] = *trial.totalWithoutCategories;
    if (trial.papersAWeek)
        object[u"papers_a_week"_s] = std::round(*trial.papersAWeek * 10) / 10;
    return json::object(object);
}

} // namespace

int Commands::tryKeyword(const Invocation &call)
{
    const auto keyword = triedKeyword(call);
    if (!keyword)
        return fail(keyword.error());
    // Printed first, because it explains why arXiv refuses a query.
    const QList<Advice> advices = query::advice(*keyword);
    for (const Advice &advice : advices)
        m_terminal.note(adviceText(advice));

    RequestQueue queue(m_network, asking::policyOf(call.global));
    QueryTrial trial(queue, m_clock, {QUrl(call.global.apiUrl), call.global.retries});
    QObject::connect(&trial, &QueryTrial::retrying, &trial, [&](const QDateTime &when, const Error &reason) {
        m_terminal.note(asking::nextTry(errorText(reason), when));
    });
    QObject::connect(
        &queue, &RequestQueue::waitingUntil, &trial, [&](const QDateTime &until, WaitReason reason) {
            if (reason == WaitReason::OtherProgram)
                m_terminal.note(asking::waitForOther(until));
        });
    if (onInterrupt)
        onInterrupt([&] { trial.cancel(); });
    const auto [told, error] = outcomeOf(trial, *keyword);
    if (onInterrupt)
        onInterrupt({});

    if (error && error->kind == ErrorKind::Cancelled)
        return commandline::Interrupted;
    if (told) {
        m_terminal.result(call.json ? trialJson(*told) : trialText(*told));
        for (const Advice &advice : told->warnings.mid(advices.size()))
            m_terminal.note(adviceText(advice));
    }
    return error ? fail(*error) : int(commandline::Done);
}

} // namespace dp

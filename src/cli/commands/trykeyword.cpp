#include "cli/commands/trykeyword.h"

#include "arxiv/pastedquery.h"
#include "cli/asking.h"
#include "cli/commandcontext.h"
#include "cli/commands/keywordbuilder.h"
#include "cli/openlibrary.h"
#include "exchange/paperjson.h"
#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "refresh/querytrial.h"
#include "text/errorcause.h"

#include <QEventLoop>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct TrialOutcome {
    /// Result of the trial; if only the second request has failed, the result of the first request.
    std::optional<Trial> result;
    std::optional<Error> error;
};

TrialOutcome outcomeOf(QueryTrial &trial, const Keyword &keyword)
{
    TrialOutcome outcome;
    QEventLoop loop;
    QObject::connect(
        &trial, &QueryTrial::answered, &loop, [&](const Trial &first) { outcome.result = first; });
    QObject::connect(&trial, &QueryTrial::finished, &loop, [&](const Trial &all) {
        outcome.result = all;
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

/// Writes the result in a form for scripts: one line for each value, with its name, a tab and the value.
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

Result<Keyword> triedKeyword(const CommandContext &context, const KeywordOptions &options)
{
    // If the call contains only a name and the library has a keyword with this name, the stored keyword is
    // tried.
    if (!options.describesKeyword() && libraryfiles::exists(context.global.library)) {
        auto library = openlibrary::toRead(context);
        if (!library)
            return library.error();
        auto known = Keywords(**library).find(options.name);
        if (known || known.error().kind != ErrorKind::UnknownKeyword)
            return known;
    }
    KeywordBuilder builder(options);
    auto fresh = builder.fresh();
    for (const QString &text : builder.decoded())
        context.terminal.note(query::decodedNote(text));
    return fresh;
}

} // namespace

int tryKeyword(const CommandContext &context, const KeywordOptions &options)
{
    const auto keyword = triedKeyword(context, options);
    if (!keyword)
        return context.fail(keyword.error());
    // The notes are written before the request, because they may explain why arXiv refuses the query.
    const QList<Advice> advices = query::advice(*keyword);
    for (const Advice &advice : advices)
        context.terminal.note(adviceText(advice));

    RequestQueue queue(context.network, asking::policyOf(context.global));
    QueryTrial trial(queue, context.clock, {QUrl(context.global.apiUrl), context.global.retries});
    QObject::connect(&trial, &QueryTrial::retrying, &trial, [&](const QDateTime &when, const Error &reason) {
        context.terminal.note(asking::nextTry(errorCause(reason), when));
    });
    QObject::connect(
        &queue, &RequestQueue::waitingUntil, &trial, [&](const QDateTime &until, WaitReason reason) {
            if (reason == WaitReason::OtherProgram)
                context.terminal.note(asking::waitForOther(until));
        });
    context.setInterrupt([&] { trial.cancel(); });
    const auto [result, error] = outcomeOf(trial, *keyword);
    context.setInterrupt({});

    if (error && error->kind == ErrorKind::Cancelled)
        return commandline::Interrupted;
    if (result) {
        context.terminal.result(options.json ? trialJson(*result) : trialText(*result));
        for (const Advice &advice : result->warnings.mid(advices.size()))
            context.terminal.note(adviceText(advice));
    }
    return error ? context.fail(*error) : int(commandline::Done);
}

} // namespace dp

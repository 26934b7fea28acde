#include "cli/commands/statscommand.h"

#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "cli/optionvalues.h"
#include "exchange/chartsvg.h"
#include "exchange/paperjson.h"
#include "library/keywords.h"
#include "library/papercounter.h"
#include "transfer/exportfile.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

using periods::Completeness;

// Scripts read the words, so they are not translated.
QString wordFor(Completeness completeness)
{
    switch (completeness) {
    case Completeness::Complete: return u"complete"_s;
    case Completeness::Partial: return u"partial"_s;
    case Completeness::None: break;
    }
    return u"gap"_s;
}

Result<QList<NamedStatistics>> readAll(Library &library, const std::optional<QString> &name)
{
    QList<Keyword> keywords;
    if (name) {
        const auto keyword = Keywords(library).find(*name);
        if (!keyword)
            return keyword.error();
        keywords << *keyword;
    } else {
        const auto all = Keywords(library).all();
        if (!all)
            return all.error();
        keywords = *all;
    }
    QList<NamedStatistics> found;
    for (const Keyword &keyword : keywords) {
        const auto statistics = PaperCounter::read(library, keyword.id);
        if (!statistics)
            return statistics.error();
        found << NamedStatistics{keyword.name, *statistics};
    }
    return found;
}

/// Returns the line of a week: its name and its numbers. If there are several keywords, the completeness and
/// the keyword follow; otherwise the completeness follows only if days are missing.
QString lineOf(const periods::Count &count, const std::optional<QString> &keyword)
{
    const bool isGap = count.completeness == Completeness::None;
    QStringList fields{periods::name(count.days.from, periods::Unit::Week),
        isGap ? u"-"_s : QString::number(count.submitted), isGap ? u"-"_s : QString::number(count.revised)};
    if (keyword || count.completeness != Completeness::Complete)
        fields << wordFor(count.completeness);
    if (keyword)
        fields << plaintext::oneLine(*keyword);
    return fields.join(u'\t');
}

QJsonObject jsonOf(const QString &keyword, const periods::Count &count)
{
    const auto number = [&](qint64 papers) {
        return count.completeness == Completeness::None ? QJsonValue() : QJsonValue(papers);
    };
    return {{u"keyword"_s, keyword}, {u"week"_s, periods::name(count.days.from, periods::Unit::Week)},
        {u"from"_s, count.days.from.toString(Qt::ISODate)}, {u"to"_s, count.days.to.toString(Qt::ISODate)},
        {u"new"_s, number(count.submitted)}, {u"revised"_s, number(count.revised)},
        {u"coverage"_s, wordFor(count.completeness)}};
}

} // namespace

QString StatsCommand::help()
{
    return CliText::tr(
        "  stats                        print the papers per week of all keywords:\n"
        "      --keyword NAME           only of this keyword\n"
        "      --json                   print JSON\n"
        "      --svg FILE               draw them as an SVG file instead; - is standard output\n");
}

std::optional<EarlyExit> StatsCommand::read(
    const QCommandLineParser &parser, const QStringList & /*arguments*/)
{
    m_options.json = parser.isSet(u"json"_s);
    if (parser.isSet(u"svg"_s))
        m_options.svg = optionvalues::fileName(parser.value(u"svg"_s));
    if (m_options.json && m_options.svg)
        return commandline::wrongCall(CliText::tr("Use either --json or --svg."));
    if (m_options.svg && m_options.svg->isEmpty())
        return commandline::wrongCall(CliText::tr("--svg needs the name of a file."));
    return optionvalues::readKeyword(parser, m_options.keyword);
}

int StatsCommand::run(const CommandContext &context) const
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const auto keywords = readAll(**library, m_options.keyword);
    if (!keywords)
        return context.fail(keywords.error());
    for (const NamedStatistics &keyword : *keywords)
        if (!keyword.statistics.days.isValid())
            //: %1 is a keyword
            context.terminal.note(CliText::tr("There are no numbers for “%1” yet. Use the command “refresh”.")
                                      .arg(plaintext::isolated(keyword.name)));
    if (m_options.svg)
        return writeSvg(context, *keywords);
    QList<QJsonObject> objects;
    for (const NamedStatistics &keyword : *keywords)
        for (const periods::Count &count : periods::counts(keyword.statistics, periods::Unit::Week)) {
            if (m_options.json)
                objects << jsonOf(keyword.name, count);
            else
                context.terminal.resultLine(
                    lineOf(count, m_options.keyword ? std::nullopt : std::optional(keyword.name)));
        }
    if (m_options.json)
        context.terminal.result(json::array(objects));
    return commandline::Done;
}

int StatsCommand::writeSvg(const CommandContext &context, const QList<NamedStatistics> &keywords) const
{
    const QByteArray svg = chartsvg::write(keywords);
    const ExportFile::OwnFiles ownFiles{context.global.library, context.global.settings};
    if (*m_options.svg == "-"_L1) {
        if (const auto allowed = ExportFile::checkStandardOutput(ownFiles); !allowed)
            return context.fail(allowed.error());
        context.terminal.result(svg);
    } else if (const auto written = ExportFile::save(svg, *m_options.svg, ownFiles); !written) {
        return context.fail(written.error());
    }
    return commandline::Done;
}

} // namespace dp

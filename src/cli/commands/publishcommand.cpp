#include "cli/commands/publishcommand.h"

#include "cli/background.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "cli/optionvalues.h"
#include "transfer/publishing.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QByteArray nameOf(PublishReport::State state)
{
    switch (state) {
    case PublishReport::State::New: return "new";
    case PublishReport::State::Changed: return "changed";
    case PublishReport::State::Unchanged: break;
    }
    return "unchanged";
}

} // namespace

QString PublishCommand::help()
{
    return CliText::tr(
        "  publish                      write the pages chosen in the settings, and commit and push\n"
        "                               them with Git if the settings say so:\n"
        "      --keyword NAME           only this keyword\n"
        "      --saved NAME             only this saved search\n"
        "      --dry-run                only print the files and the steps of Git\n");
}

std::optional<EarlyExit> PublishCommand::read(
    const QCommandLineParser &parser, const QStringList & /*arguments*/)
{
    m_isDryRun = parser.isSet(u"dry-run"_s);
    if (parser.isSet(u"saved"_s))
        m_saved = parser.value(u"saved"_s);
    if (m_saved && parser.isSet(u"keyword"_s))
        return commandline::wrongCall(CliText::tr("--saved cannot be used with --keyword."));
    return optionvalues::readKeyword(parser, m_keyword);
}

/// Prints a line for each file and for each step of git.
void PublishCommand::print(const CommandContext &context, const PublishReport &report)
{
    QByteArray lines;
    for (const PublishReport::File &file : report.files)
        lines += file.name.toUtf8() + '\t' + nameOf(file.state) + '\n';
    if (report.isCommitted)
        lines += "git commit\n";
    if (report.isPushed)
        lines += "git push\t" + report.remote.toUtf8() + '\t' + report.branch.toUtf8() + '\n';
    context.terminal.result(lines);
}

/// Publishes in a thread of its own, so that the program can be interrupted while git runs.
Result<PublishReport> PublishCommand::publish(const CommandContext &context) const
{
    const ExportFile::OwnFiles ownFiles{context.global.library, context.global.settings};
    auto options = PublishOptions::of(Settings(context.global.settings), ownFiles, context.clock.today());
    if (m_keyword || m_saved)
        options.setOnly(m_keyword.value_or(QString()), m_saved.value_or(QString()));
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    context.setInterrupt([stop] { *stop = true; });
    const auto report = background::call([&]() -> Result<PublishReport> {
        auto library = openlibrary::toRead(context);
        if (!library)
            return library.error();
        return m_isDryRun ? publishing::plan(**library, options, stop)
                          : publishing::run(**library, options, stop);
    });
    context.setInterrupt({});
    return report;
}

int PublishCommand::run(const CommandContext &context) const
{
    // An empty name would select everything, for example because a variable of a script is empty.
    if (m_keyword && m_keyword->trimmed().isEmpty())
        return context.fail(Error{ErrorKind::UnknownKeyword, *m_keyword, {}});
    if (m_saved && m_saved->trimmed().isEmpty())
        return context.fail(Error{ErrorKind::UnknownSavedSearch, *m_saved, {}});
    const auto report = publish(context);
    if (!report && report.error().kind == ErrorKind::Cancelled)
        return commandline::Interrupted;
    if (!report)
        return context.fail(report.error());
    print(context, *report);
    return commandline::Done;
}

} // namespace dp

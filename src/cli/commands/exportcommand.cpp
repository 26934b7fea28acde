#include "cli/commands/exportcommand.h"

#include "base/settings.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "cli/optionvalues.h"
#include "transfer/exportfile.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {

QString ExportCommand::help()
{
    return CliText::tr(
        "  export FILE                  write the library to a file, or to standard output if FILE is -:\n"
        "      --format FORMAT          readme (default), json or opml\n"
        "      --keyword NAME           only this keyword\n"
        "      --saved NAME             only this saved search, as a README\n");
}

std::optional<EarlyExit> ExportCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.file = optionvalues::fileName(arguments.first());
    if (parser.isSet(u"format"_s))
        m_options.format = parser.value(u"format"_s);
    static const QStringList formats = {u"readme"_s, u"json"_s, u"opml"_s};
    if (!m_options.format.isNull() && !formats.contains(m_options.format))
        return commandline::wrongCall(
            CliText::tr("Unknown format “%1”. Use readme, json or opml.").arg(m_options.format));
    if (parser.isSet(u"saved"_s))
        m_options.saved = parser.value(u"saved"_s);
    const bool isReadme = m_options.format.isNull() || m_options.format == "readme"_L1;
    if (m_options.saved && (!isReadme || parser.isSet(u"keyword"_s)))
        return commandline::wrongCall(
            CliText::tr("--saved works only with the format readme and without --keyword."));
    return optionvalues::readKeyword(parser, m_options.keyword);
}

int ExportCommand::run(const CommandContext &context) const
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const Settings settings(context.global.settings);
    ExportFile::Options options;
    options.format = m_options.format == "json"_L1 ? ExportFile::Format::Json
        : m_options.format == "opml"_L1            ? ExportFile::Format::Opml
                                                   : ExportFile::Format::Readme;
    options.keywordName = m_options.keyword.value_or(QString());
    options.savedSearchName = m_options.saved.value_or(QString());
    options.areSavedSearchesIncluded = settings.flag(Setting::SavedSearchesInReadme);
    options.order = sortByNamed(settings.text(Setting::ListOrder));
    options.authorsColumn = settings.flag(Setting::ShowAuthorsInReadme);
    options.tagsColumn = settings.flag(Setting::ShowTagsInReadme);
    options.isMutedLeftOut = settings.flag(Setting::HideMutedInReadme);
    options.today = context.clock.today();
    const auto bytes = ExportFile::write(**library, options);
    if (!bytes)
        return context.fail(bytes.error());
    const QString path = m_options.file;
    const ExportFile::OwnFiles ownFiles{context.global.library, context.global.settings};
    if (path == "-"_L1) {
        if (const auto allowed = ExportFile::checkStandardOutput(ownFiles); !allowed)
            return context.fail(allowed.error());
        context.terminal.result(*bytes);
    } else if (const auto written = ExportFile::save(*bytes, path, ownFiles); !written) {
        return context.fail(written.error());
    }
    return commandline::Done;
}

} // namespace dp

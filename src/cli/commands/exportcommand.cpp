#include "cli/commands/exportcommand.h"

#include "base/settings.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/commands/exportoutput.h"
#include "cli/commands/exportpage.h"
#include "cli/commands/renewkeys.h"
#include "cli/commands/syncnotes.h"
#include "cli/commands/wholelibrary.h"
#include "cli/openlibrary.h"
#include "cli/optionvalues.h"
#include "cli/paperarguments.h"
#include "library/libraryopener.h"
#include "text/searchquerytext.h"
#include "transfer/citationexport.h"
#include "transfer/exportfile.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns whether the format is one of those that can have any selection of papers.
bool canSelect(const QString &format)
{
    return citationformat::named(format) || pageformat::named(format) || format == "notes"_L1;
}

/// Stores the keys that papers have got, so that they keep them. A library that cannot be written gives the
/// same keys again, so that is not an error.
void storeKeys(const CommandContext &context, const GivenKeys &keys)
{
    if (keys.parts() == 0)
        return;
    const auto library = libraryopener::open(context.global.library, Library::Access::Write);
    if (library)
        (void)keys.store(**library);
}

} // namespace

QString ExportCommand::help()
{
    return CliText::tr(
        "  export FILE                  write the library to a file, or to standard output if FILE is -:\n"
        "      --format FORMAT          readme, json or opml; pages and feeds: digest, html, atom or\n"
        "                               jsonfeed; citations: bibtex, biblatex, ris, csl-json or\n"
        "                               markdown; default: by the suffix of FILE (.bib, .ris, .opml,\n"
        "                               .html, .atom, .json), or else readme;\n"
        "                               notes: FILE is a folder with a Markdown file for each starred\n"
        "                               paper; changed notes are written, changed files are read back\n"
        "      --keyword NAME           only this keyword\n"
        "      --saved NAME             only the newest 100 papers of this saved search, as a README,\n"
        "                               a page or a feed\n"
        "      --layout LAYOUT          of a README: dailyarxiv, cv-arxiv-daily, cv-arxiv-daily-list, "
        "numbered,\n"
        "                               chinese or quotes; default: that of the README from which the\n"
        "                               library was imported\n"
        "      --starred, --tag T, --search TEXT, --id ID\n"
        "                               in a page, a feed, notes or a format of citations, only these\n"
        "                               papers; --id can be repeated\n"
        "      --renew-keys             in citations, give these papers new keys if theirs do not follow\n"
        "                               the pattern in the settings\n"
        "      --all                    with --format json, the whole library, for `import`\n");
}

namespace {

/// Returns the format of a file that is no README by its suffix; null: it is a README.
QString formatOfSuffix(const QString &file)
{
    static const QHash<QString, QString> formats{{u"bib"_s, u"bibtex"_s}, {u"ris"_s, u"ris"_s},
        {u"opml"_s, u"opml"_s}, {u"html"_s, u"html"_s}, {u"htm"_s, u"html"_s}, {u"atom"_s, u"atom"_s},
        {u"json"_s, u"json"_s}};
    return formats.value(QFileInfo(file).suffix().toLower());
}

} // namespace

std::optional<EarlyExit> ExportCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.file = optionvalues::fileName(arguments.first());
    if (parser.isSet(u"format"_s))
        m_options.format = parser.value(u"format"_s);
    else
        m_options.format = formatOfSuffix(m_options.file);
    static const QStringList formats = {u"readme"_s, u"json"_s, u"opml"_s};
    if (!m_options.format.isNull() && !formats.contains(m_options.format) && !canSelect(m_options.format))
        return commandline::wrongCall(
            CliText::tr("Unknown format “%1”. Use readme, json, opml, digest, html, "
                        "atom, jsonfeed, bibtex, biblatex, ris, csl-json, markdown or notes.")
                .arg(m_options.format));
    if (isNotes() && m_options.file == "-"_L1)
        return commandline::wrongCall(CliText::tr("The format notes needs a folder instead of “-”."));
    if (parser.isSet(u"saved"_s))
        m_options.saved = parser.value(u"saved"_s);
    const bool isPage =
        m_options.format.isNull() || m_options.format == "readme"_L1 || pageformat::named(m_options.format);
    if (m_options.saved && (!isPage || parser.isSet(u"keyword"_s)))
        return commandline::wrongCall(CliText::tr("--saved works only with the formats readme, digest, html, "
                                                  "atom and jsonfeed, and without --keyword."));
    if (auto exit = readLayout(parser))
        return exit;
    m_options.all = parser.isSet(u"all"_s);
    if (m_options.all && (m_options.format != "json"_L1 || parser.isSet(u"keyword"_s)))
        return commandline::wrongCall(
            CliText::tr("--all can be used only with --format json, and not with --keyword."));
    if (auto exit = readSelection(parser))
        return exit;
    return optionvalues::readKeyword(parser, m_options.keyword);
}

std::optional<EarlyExit> ExportCommand::readLayout(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"layout"_s))
        return std::nullopt;
    if (!m_options.format.isNull() && m_options.format != "readme"_L1)
        return commandline::wrongCall(CliText::tr("--layout works only with the format readme."));
    m_options.layout = readmelayout::named(parser.value(u"layout"_s));
    return m_options.layout ? std::nullopt
                            : std::optional(commandline::wrongCall(
                                //: %1 is what the person entered, %2 a list of names
                                CliText::tr("Unknown layout “%1”. Use one of these: %2.")
                                    .arg(parser.value(u"layout"_s), readmelayout::names().join(u", "_s))));
}

std::optional<EarlyExit> ExportCommand::readSelection(const QCommandLineParser &parser)
{
    for (const QString &option : {u"starred"_s, u"tag"_s, u"search"_s, u"id"_s})
        if (parser.isSet(option) && (!canSelect(m_options.format) || m_options.saved))
            return commandline::wrongCall(
                //: %1 is an option such as --starred
                CliText::tr("%1 cannot be used with --saved, or with the formats readme, json and opml.")
                    .arg(u"--"_s + option));
    m_options.areKeysRenewed = parser.isSet(u"renew-keys"_s);
    const auto citations = citationformat::named(m_options.format);
    if (m_options.areKeysRenewed && (!citations || *citations == CitationFormat::Markdown))
        return commandline::wrongCall(
            CliText::tr("--renew-keys works only with the formats bibtex, biblatex, ris and csl-json."));
    m_options.starred = parser.isSet(u"starred"_s);
    if (parser.isSet(u"tag"_s))
        m_options.tag = parser.value(u"tag"_s);
    m_options.ids = parser.values(u"id"_s);
    if (!parser.isSet(u"search"_s))
        return std::nullopt;
    m_options.search = parser.value(u"search"_s);
    // A wrong search would find nothing, and an empty file would look like a success.
    const SearchQuery query = searchquery::parse(*m_options.search, false);
    return query.problem == SearchQuery::Problem::None
        ? std::nullopt
        : std::optional(commandline::wrongCall(searchquerytext::problem(query)));
}

int ExportCommand::runCitations(const CommandContext &context, CitationFormat format) const
{
    const Settings settings(context.global.settings);
    CitationExport::Options options;
    options.format = format;
    options.style = BibtexStyle::of(settings);
    options.keyPattern = CitationExport::patternOf(settings);
    options.keywordName = m_options.keyword;
    options.tagName = m_options.tag;
    options.search = m_options.search;
    options.starredOnly = m_options.starred;
    if (sortByNamed(settings.text(Setting::ListOrder)) == SortBy::Updated)
        options.order = SortKey::Updated;
    if (!m_options.ids.isEmpty()) {
        const auto papers = paperarguments::read(m_options.ids);
        if (!papers)
            return context.fail(papers.error());
        options.papers = *papers;
    }
    GivenKeys keys, old;
    if (m_options.areKeysRenewed) {
        auto renewed = renewkeys::renew(context, options);
        if (!renewed)
            return context.fail(renewed.error());
        old = std::move(*renewed);
    }
    const int status =
        exportoutput::write(context, m_options.file, [&](Library &library, const files::Sink &sink) {
            return CitationExport::write(library, options, sink, &keys);
        });
    status == commandline::Done ? storeKeys(context, keys) : renewkeys::restore(context, old);
    return status;
}

int ExportCommand::run(const CommandContext &context) const
{
    // An empty name would select everything, for example because a variable of a script is empty.
    if (m_options.keyword && m_options.keyword->trimmed().isEmpty())
        return context.fail(Error{ErrorKind::UnknownKeyword, *m_options.keyword, {}});
    if (m_options.saved && m_options.saved->trimmed().isEmpty())
        return context.fail(Error{ErrorKind::UnknownSavedSearch, *m_options.saved, {}});
    if (isNotes())
        return syncnotes::run(context, m_options);
    if (m_options.all)
        return exportLibrary(context, m_options.file);
    if (const auto format = citationformat::named(m_options.format))
        return runCitations(context, *format);
    if (const auto format = pageformat::named(m_options.format))
        return exportpage::run(context, m_options, *format);
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
    options.layout = m_options.layout;
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

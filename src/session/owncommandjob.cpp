#include "session/owncommandjob.h"

#include "base/notetext.h"
#include "base/plaintext.h"
#include "exchange/paperjson.h"
#include "library/notes.h"
#include "library/paperreader.h"
#include "session/notekeeping.h"
#include "text/errortext.h"
#include "text/readable.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int mostFailures = 3; // one after the other

OwnCommand::Values valuesOf(const LibraryPaper &paper, const QString &pdf)
{
    QStringList authors;
    for (const QString &author : paper.paper.authors)
        authors << readable::text(author);
    return {{u"id"_s, paper.paper.id.withVersion(0).toString()}, {u"version"_s, paper.paper.id.versioned()},
        {u"title"_s, readable::text(paper.paper.title)}, {u"authors"_s, authors.join(u", "_s)},
        {u"url"_s, paper.paper.absUrl}, {u"pdf_url"_s, paper.paper.pdfUrl()}, {u"pdf"_s, pdf}};
}

/// Returns the values as variables, for scripts that cannot use arguments.
QHash<QString, QString> variablesOf(const OwnCommand::Values &values)
{
    QHash<QString, QString> variables;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        variables.insert(
            u"DAILY_PAPERS_"_s + value.key().toUpper(), OwnCommand::shownValue(value.key(), value.value()));
    return variables;
}

} // namespace

OwnCommandJob::OwnCommandJob(OpenedLibrary &library, NoteKeeping &notes, const OwnCommand &command,
    const KeptPdf &keptPdf, const QList<qint64> &papers, QObject *parent)
    : Job(parent)
    , m_library(library)
    , m_notes(notes)
    , m_command(command)
    , m_keptPdf(keptPdf)
    , m_papers(papers)
    , m_undoGroup(notes.newGroup())
{
}

void OwnCommandJob::start()
{
    //: %1 is the name of a command of the user
    begin({0, int(m_papers.size()), tr("Running “%1”…").arg(m_command.name)});
    next();
}

void OwnCommandJob::stop()
{
    m_isStopped = true;
    if (m_run)
        m_run->stop();
}

void OwnCommandJob::next()
{
    if (m_isStopped || m_failedInARow >= mostFailures || m_at >= m_papers.size())
        return conclude();
    m_library.reader.post(
        this,
        [id = m_papers[m_at], keptPdf = m_keptPdf](Library &library) -> Result<Work> {
            const auto paper = PaperReader(library).paper(id);
            if (!paper)
                return paper.error();
            const auto pdf = keptPdf ? keptPdf(library, paper->paper) : Result<QString>(QString());
            if (!pdf)
                return pdf.error();
            return Work{*paper, *pdf};
        },
        [this](const Result<Work> &work) { work ? run(*work) : failPaper(errorText(work.error())); });
}

void OwnCommandJob::run(const Work &work)
{
    if (m_isStopped)
        return conclude();
    if (m_command.uses(u"pdf"_s) && work.pdf.isEmpty())
        //: %1 is a title, %2 the name of a command of the user
        return failPaper(
            tr("The PDF of “%1” is not kept, so “%2” did not run.")
                .arg(plaintext::isolated(readable::text(work.paper.paper.title)), m_command.name));
    const OwnCommand::Values values = valuesOf(work.paper, work.pdf);
    CommandRun::Call call{m_command.program(), m_command.arguments(values), variablesOf(values), {}};
    if (m_command.input == OwnCommand::Input::Json)
        call.input = json::object(json::paper(work.paper, true));
    m_run = std::make_unique<CommandRun>();
    // Queued: the end of the run destroys the object.
    connect(m_run.get(), &CommandRun::finished, this, &OwnCommandJob::handleEnd, Qt::QueuedConnection);
    m_run->start(call);
}

void OwnCommandJob::handleEnd(const CommandResult &result)
{
    m_run.reset();
    if (m_isStopped)
        return conclude();
    if (!result.isSuccess())
        return failPaper(failureOf(result));
    if (m_command.output == OwnCommand::Output::Ignored)
        return endPaper(true);
    if (result.isTooLong)
        //: %1 is the name of a command of the user
        return failPaper(
            tr("The output of “%1” is too long for a note, so it was not kept.").arg(m_command.name));
    keepOutput(result.output);
}

QString OwnCommandJob::failureOf(const CommandResult &result) const
{
    if (!result.isStarted)
        //: %1 is the name of a command of the user, %2 the reason
        return tr("“%1” could not be started (%2). Check the command in the settings.")
            .arg(m_command.name, result.message);
    if (result.isCrashed)
        //: %1 is the name of a command of the user
        return tr("“%1” crashed or was killed.").arg(m_command.name);
    const QString code = QString::number(result.exitCode);
    if (result.message.isEmpty())
        //: %1 is the name of a command of the user, %2 a number
        return tr("“%1” failed with the exit code %2.").arg(m_command.name, code);
    //: %1 is the name of a command of the user, %2 a number, %3 a message of the command
    return tr("“%1” failed with the exit code %2: %3").arg(m_command.name, code, result.message);
}

/// Writes the output into the note. The writer reads the note after all pending changes of it.
void OwnCommandJob::keepOutput(const QByteArray &output)
{
    const QString text = QString::fromUtf8(output).trimmed();
    if (text.isEmpty()) // the note is not removed
        return endPaper(true);
    if (m_command.output == OwnCommand::Output::ReplacesNote)
        return writeNote(text);
    m_library.writer.post(
        this, [id = m_papers[m_at]](Library &library) { return Notes(library).of(id); },
        [this, text](const Result<QString> &stored) {
            if (!stored)
                return failPaper(errorText(stored.error()));
            m_notes.takeTyped();
            const QString note = m_notes.unwritten(m_papers[m_at]).value_or(*stored).trimmed();
            writeNote(note.isEmpty() ? text : note + u"\n\n"_s + text);
        });
}

void OwnCommandJob::writeNote(const QString &text)
{
    const auto note = notetext::checked(text);
    if (!note)
        return failPaper(errorText(note.error()));
    //: name of a change in "Undo “%1”"; %1 is the name of a command of the user
    m_notes.replace(m_papers[m_at], *note, {m_undoGroup, tr("Notes of “%1”").arg(m_command.name)});
    ++m_notesChanged;
    endPaper(true);
}

void OwnCommandJob::failPaper(const QString &sentence)
{
    if (m_problem.isEmpty())
        m_problem = sentence;
    endPaper(false);
}

void OwnCommandJob::endPaper(bool isSuccess)
{
    ++(isSuccess ? m_succeeded : m_failed);
    m_failedInARow = isSuccess ? 0 : m_failedInARow + 1;
    ++m_at;
    const QLocale locale;
    //: %1 is the name of a command of the user, %2 and %3 are numbers of papers
    report({int(m_at), int(m_papers.size()),
        tr("Running “%1”… %2 of %3")
            .arg(m_command.name, locale.toString(m_at), locale.toString(m_papers.size()))});
    next();
}

void OwnCommandJob::conclude()
{
    m_isStopped ? cancel(result()) : finish(result());
}

JobResult OwnCommandJob::result() const
{
    JobResult result;
    result.warning = m_problem;
    if (m_failed > 1)
        result.warning += u' ' + tr("It failed for %Ln paper(s).", nullptr, m_failed);
    if (const auto left = int(m_papers.size() - m_at); left > 0 && !m_isStopped)
        result.warning += u' ' + tr("%Ln paper(s) were left out.", nullptr, left);
    if (m_notesChanged > 0)
        //: %1 is the name of a command of the user
        result.message =
            tr("“%1” has written the notes of %Ln paper(s)", nullptr, m_notesChanged).arg(m_command.name);
    else if (m_succeeded > 0)
        //: %1 is the name of a command of the user
        result.message = tr("“%1” ran on %Ln paper(s)", nullptr, m_succeeded).arg(m_command.name);
    else if (m_isStopped)
        //: %1 is the name of a command of the user
        result.message = tr("“%1” was stopped").arg(m_command.name);
    result.canUndo = m_notesChanged == 1;
    return result;
}

} // namespace dp

#include "moc_owncommandjob.cpp"

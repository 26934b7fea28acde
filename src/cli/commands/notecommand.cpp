#include "cli/commands/notecommand.h"

#include "base/arxividtext.h"
#include "base/notetext.h"
#include "base/plaintext.h"
#include "base/textencoding.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "cli/paperarguments.h"
#include "library/library.h"
#include "library/notes.h"
#include "library/paperreader.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Reads standard input to its end, or until it is longer than any note. Line feeds at the end are removed.
Result<QString> readInput()
{
    constexpr qint64 longest = 4LL * notetext::maximumLength + 16; // a character has at most four bytes
    QFile input;
    QByteArray bytes;
    // With the descriptor, QFile waits for a slow program. With the stream, it would report an error.
    if (!input.open(::fileno(stdin), QIODevice::ReadOnly))
        return Error{ErrorKind::NoPermission, u"-"_s, input.errorString()};
    while (bytes.size() <= longest) {
        const QByteArray some = input.read(longest);
        if (some.isEmpty())
            break;
        bytes += some;
    }
    // An empty text would remove the note, so a failed read must not look like one.
    if (input.error() != QFileDevice::NoError)
        return Error{ErrorKind::NoPermission, u"-"_s, input.errorString()};
    if (bytes.contains('\0'))
        return Error{ErrorKind::UnknownFormat, u"-"_s, u"binary"_s};
    const auto utf8 = textencoding::toUtf8(bytes);
    if (!utf8) {
        Error error = utf8.error();
        error.subject = u"-"_s;
        return error;
    }
    QString text = QString::fromUtf8(*utf8);
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace

QString NoteCommand::help()
{
    return CliText::tr(
        "  note ID [TEXT]               print the note of a paper, or set it: - reads standard input,\n"
        "                               an empty text removes the note\n");
}

std::optional<EarlyExit> NoteCommand::read(
    const QCommandLineParser & /*parser*/, const QStringList &arguments)
{
    m_options.id = arguments.value(0);
    if (arguments.size() > 1)
        m_options.text = arguments[1];
    return std::nullopt;
}

int NoteCommand::run(const CommandContext &context) const
{
    const auto id = arxividtext::read(m_options.id);
    if (!id)
        return context.fail(id.error());
    return m_options.text ? set(context, id->key()) : print(context, id->key());
}

int NoteCommand::print(const CommandContext &context, qint64 paperId) const
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const auto paper = PaperReader(**library).paper(paperId);
    if (!paper)
        return context.fail(paper.error());
    if (!paper->note.isEmpty())
        context.terminal.result(plaintext::closed(paper->note).toUtf8() + '\n');
    return commandline::Done;
}

int NoteCommand::set(const CommandContext &context, qint64 paperId) const
{
    const auto text = *m_options.text == "-"_L1 ? readInput() : Result<QString>(*m_options.text);
    if (!text)
        return context.fail(text.error());
    return paperarguments::write(context, [&](Library &library) -> Outcome {
        const auto before = Notes(library).set(paperId, *text, context.clock.now());
        return before ? success() : Outcome(before.error());
    });
}

} // namespace dp

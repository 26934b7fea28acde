#include "cli/commands/diffcommand.h"

#include "base/arxividtext.h"
#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "exchange/paperjson.h"
#include "text/versiondiff.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

std::optional<EarlyExit> readVersion(const QCommandLineParser &parser, const QString &option, int &version)
{
    if (!parser.isSet(option))
        return std::nullopt;
    QString text = parser.value(option);
    if (text.startsWith(u'v'))
        text.remove(0, 1);
    bool isNumber = false;
    version = text.toInt(&isNumber);
    if (isNumber && version > 0)
        return std::nullopt;
    return commandline::wrongCall(
        //: %1 is the name of an option, %2 is its value
        CliText::tr("--%1 is the number of a version, such as 1, and not “%2”.")
            .arg(option, parser.value(option)));
}

/// Returns the newest version before `to`; 0 if there is none.
int versionBefore(const QList<int> &versions, int to)
{
    const auto next = std::lower_bound(versions.cbegin(), versions.cend(), to);
    return next == versions.cbegin() ? 0 : *(next - 1);
}

QString list(const QList<int> &versions)
{
    QStringList numbers;
    for (const int version : versions)
        numbers << QString::number(version);
    return numbers.join(u", "_s);
}

QString marked(const QList<worddiff::Piece> &pieces)
{
    QString text;
    for (const worddiff::Piece &piece : pieces)
        switch (piece.kind) {
        case worddiff::Kind::Same: text += piece.text; break;
        case worddiff::Kind::Deleted: text += u"[-%1-]"_s.arg(piece.text); break;
        case worddiff::Kind::Inserted: text += u"{+%1+}"_s.arg(piece.text); break;
        }
    return text;
}

QString textOf(const QString &id, const VersionDiff &diff)
{
    QString text = u"%1 v%2 → v%3\n"_s.arg(id).arg(diff.from).arg(diff.to);
    const auto line = [&](const QString &label, const QList<worddiff::Piece> &pieces) {
        if (worddiff::hasChange(pieces))
            text += label + u' ' + plaintext::oneLine(marked(pieces)) + u'\n';
    };
    line(CliText::tr("Title:"), diff.title);
    line(CliText::tr("Comment:"), diff.comment);
    if (worddiff::hasChange(diff.abstract))
        text += u'\n' + plaintext::closed(marked(diff.abstract)) + u'\n';
    return text;
}

QJsonArray jsonOf(const QList<worddiff::Piece> &pieces)
{
    QJsonArray array;
    for (const worddiff::Piece &piece : pieces) {
        const QString kind = piece.kind == worddiff::Kind::Same ? u"same"_s
            : piece.kind == worddiff::Kind::Deleted             ? u"deleted"_s
                                                                : u"inserted"_s;
        array << QJsonObject{{u"kind"_s, kind}, {u"text"_s, piece.text}};
    }
    return array;
}

QJsonObject jsonOf(const QString &id, const VersionDiff &diff)
{
    return {{u"id"_s, id}, {u"from"_s, diff.from}, {u"to"_s, diff.to}, {u"title"_s, jsonOf(diff.title)},
        {u"abstract"_s, jsonOf(diff.abstract)}, {u"comment"_s, jsonOf(diff.comment)}};
}

} // namespace

QString DiffCommand::help()
{
    return CliText::tr("  diff ID [--from N] [--to N] [--json]\n"
                       "                               compare two versions of a paper, word by word\n");
}

std::optional<EarlyExit> DiffCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.id = arguments.first();
    m_options.json = parser.isSet(u"json"_s);
    if (auto exit = readVersion(parser, u"from"_s, m_options.from))
        return exit;
    return readVersion(parser, u"to"_s, m_options.to);
}

int DiffCommand::run(const CommandContext &context) const
{
    const auto id = arxividtext::read(m_options.id);
    if (!id)
        return context.fail(id.error());
    const auto paper = openlibrary::readPaper(context, *id);
    if (!paper)
        return context.fail(paper.error());
    const QString name = paper->paper.id.withVersion(0).toString();
    const QList<int> versions = versiondiff::versions(*paper);
    const int to = m_options.to > 0 ? m_options.to : id->version() > 0 ? id->version() : versions.last();
    const int from = m_options.from > 0 ? m_options.from : versionBefore(versions, to);
    if (from == 0 && versions.contains(to)) {
        //: %1 is an identifier
        context.terminal.note(
            CliText::tr("The library has no older version of %1. Older versions are stored when "
                        "a refresh finds a new version.")
                .arg(name));
        return commandline::Failed;
    }
    const auto diff = versiondiff::compare(*paper, from, to);
    if (!diff) {
        //: %1 is an identifier, %2 is the number of a version, %3 is a list of numbers
        context.terminal.note(CliText::tr("The library does not have version %2 of %1. It has: %3.")
                                  .arg(name)
                                  .arg(versions.contains(to) ? from : to)
                                  .arg(list(versions)));
        return commandline::Failed;
    }
    if (!m_options.json && !diff->hasChange())
        context.terminal.note(CliText::tr("Title, abstract and comment did not change."));
    context.terminal.result(
        m_options.json ? json::object(jsonOf(name, *diff)) : textOf(name, *diff).toUtf8());
    return commandline::Done;
}

} // namespace dp

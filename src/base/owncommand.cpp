#include "base/owncommand.h"

#include "base/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

const QRegularExpression &placeholderPattern()
{
    static const QRegularExpression pattern(u"\\{(%1)\\}"_s.arg(OwnCommand::placeholders().join(u'|')));
    return pattern;
}

bool hasPlaceholder(const QString &word)
{
    return placeholderPattern().match(word).hasMatch();
}

/// Returns whether the word with this index may be code for a shell or an interpreter, as in: sh -c "...",
/// perl -e "..." or node --eval "...".
bool isCode(const QStringList &words, qsizetype index)
{
    static const QRegularExpression option(
        u"^(?:-[A-Za-z]*c[A-Za-z]*|-[A-Za-z]*[eEpr]|--(?:eval|print|command|run))$"_s);
    do
        --index;
    while (index > 0 && words[index] == "--"_L1);
    return index > 0 && option.match(words[index]).hasMatch();
}

/// Replaces the placeholders in one step, because a value may itself look like a placeholder.
QString replaced(const QString &word, const OwnCommand::Values &values)
{
    QString text;
    qsizetype end = 0;
    auto matches = placeholderPattern().globalMatch(word);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        text += word.mid(end, match.capturedStart() - end);
        text += OwnCommand::shownValue(match.captured(1), values.value(match.captured(1)));
        end = match.capturedEnd();
    }
    text += word.mid(end);
    const bool isNewOption = text.startsWith(u'-') && !word.startsWith(u'-');
    return isNewOption ? u' ' + text : text;
}

QString nameOf(OwnCommand::Output output)
{
    switch (output) {
    case OwnCommand::Output::ReplacesNote: return u"replace"_s;
    case OwnCommand::Output::AppendedToNote: return u"append"_s;
    case OwnCommand::Output::Ignored: break;
    }
    return u"none"_s;
}

} // namespace

QString OwnCommand::shownValue(const QString &placeholder, const QString &value)
{
    return placeholder == "pdf"_L1 ? value : plaintext::cleaned(value).simplified();
}

QStringList OwnCommand::placeholders()
{
    return {u"id"_s, u"version"_s, u"title"_s, u"authors"_s, u"url"_s, u"pdf_url"_s, u"pdf"_s};
}

Result<OwnCommand> OwnCommand::checked(const OwnCommand &command)
{
    OwnCommand clean = command;
    clean.name = plaintext::closed(command.name).simplified();
    clean.line = plaintext::oneLine(command.line).trimmed();
    if (!plaintext::hasVisible(clean.name))
        return Error{ErrorKind::CommandUnnamed};
    if (clean.name.size() > maximumName || clean.line.size() > maximumLine)
        return Error{ErrorKind::CommandTooLong, clean.name};
    const QStringList words = QProcess::splitCommand(clean.line);
    if (words.isEmpty() || words.first().isEmpty())
        return Error{ErrorKind::CommandEmpty, clean.name};
    if (hasPlaceholder(words.first()))
        return Error{ErrorKind::CommandInProgram, clean.name};
    for (qsizetype i = 1; i < words.size(); ++i)
        if (hasPlaceholder(words[i]) && isCode(words, i))
            return Error{ErrorKind::CommandInCode, clean.name};
    return clean;
}

QString OwnCommand::program() const
{
    return QProcess::splitCommand(line).value(0);
}

QStringList OwnCommand::arguments(const Values &values) const
{
    QStringList arguments = QProcess::splitCommand(line).mid(1);
    for (QString &argument : arguments)
        argument = replaced(argument, values);
    return arguments;
}

bool OwnCommand::uses(const QString &placeholder) const
{
    return line.contains(u'{' + placeholder + u'}');
}

QString OwnCommand::toText(const QList<OwnCommand> &commands)
{
    QJsonArray array;
    for (const OwnCommand &command : commands)
        array.append(QJsonObject{{u"name"_s, command.name}, {u"line"_s, command.line},
            {u"input"_s, command.input == Input::Json ? u"json"_s : u"none"_s},
            {u"output"_s, nameOf(command.output)}});
    return array.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<OwnCommand> OwnCommand::fromText(const QString &text)
{
    QList<OwnCommand> commands;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonObject object = value.toObject();
        const QString output = object.value("output"_L1).toString();
        OwnCommand command{object.value("name"_L1).toString(), object.value("line"_L1).toString()};
        command.input = object.value("input"_L1) == "json"_L1 ? Input::Json : Input::None;
        command.output = output == "replace"_L1 ? Output::ReplacesNote
            : output == "append"_L1             ? Output::AppendedToNote
                                                : Output::Ignored;
        if (const auto clean = checked(command))
            commands << *clean;
    }
    return commands;
}

} // namespace dp

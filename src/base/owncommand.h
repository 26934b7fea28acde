#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A program of the user that runs on selected papers.
struct OwnCommand {
    /// The standard input of the program.
    enum class Input {
        None,
        Json, ///< the paper as a JSON object, as in the commands for scripts
    };
    /// The use of the text that the program prints.
    enum class Output {
        Ignored,
        ReplacesNote,
        AppendedToNote,
    };

    QString name; ///< text of the entry in the menu
    /// The program and its arguments, separated by blanks. Double quotes keep an argument together. The
    /// arguments may contain placeholders such as {id}.
    QString line;
    Input input = Input::None;
    Output output = Output::Ignored;

    static constexpr int maximumName = 60;
    static constexpr int maximumLine = 2000;

    /// Values of the placeholders, by name.
    using Values = QHash<QString, QString>;
    /// Returns the names of all placeholders, without braces.
    static QStringList placeholders();
    /// Returns the value as programs get it: in one line, without control characters. A path stays unchanged.
    static QString shownValue(const QString &placeholder, const QString &value);
    /// Returns the command as it is stored, or the first error in it: CommandUnnamed, CommandTooLong,
    /// CommandEmpty, CommandInProgram (the name of the program has a placeholder), CommandInCode (a
    /// placeholder is in the code of a shell, where a title would be executed).
    static Result<OwnCommand> checked(const OwnCommand &command);

    QString program() const;
    /// Returns the arguments of the program. No shell reads them: each value stays within its argument, and
    /// an argument begins with a minus only if it does so in `line`.
    QStringList arguments(const Values &values) const;
    /// Returns whether the command uses this placeholder.
    bool uses(const QString &placeholder) const;

    /// Writes commands as a text for the settings, and reads them again. Invalid commands are left out.
    static QString toText(const QList<OwnCommand> &commands);
    static QList<OwnCommand> fromText(const QString &text);

    friend bool operator==(const OwnCommand &, const OwnCommand &) = default;
};

} // namespace dp

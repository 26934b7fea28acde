#pragma once

#include <QList>
#include <QString>

namespace dp::query {

/// A word or a sign in the heading of a page.
struct Token {
    enum class Kind { Word, Phrase, Field, And, Or, Not, Open, Close };
    Kind kind = Kind::Word;
    QString text; ///< for a field: its clause in a query
};

/// Splits a text into tokens. A parenthesis inside a word is part of the word: SE(3) is a name.
QList<Token> tokensOf(const QString &text);
/// Whether the tokens contain AND, OR, NOT or a field.
bool hasOperator(const QList<Token> &tokens);
/// Removes quotation marks and backslashes, because arXiv's grammar has no escapes for them.
QString phraseOf(const QString &text);

} // namespace dp::query

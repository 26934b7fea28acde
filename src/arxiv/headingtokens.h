#pragma once

#include <QList>
#include <QString>

namespace dp::query {

/// A word, a phrase, an operator or a parenthesis in the heading of a page.
struct Token {
    enum class Kind { Word, Phrase, Field, And, Or, Not, Open, Close };
    Kind kind = Kind::Word;
    QString text; ///< for a field: the clause of the field in a query
};

/// Splits a text into tokens. A parenthesis inside a word is part of the word, because SE(3) is a name.
QList<Token> tokensOf(const QString &text);
/// Returns whether the tokens contain AND, OR, NOT or a field.
bool hasOperator(const QList<Token> &tokens);
/// Returns the text without quotation marks and backslashes, because arXiv's grammar has no escapes for them.
QString phraseOf(const QString &text);

} // namespace dp::query

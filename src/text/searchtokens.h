#pragma once

#include "text/searchfields.h"

#include <QList>
#include <QString>

namespace dp {

/// Splits a search into its tokens. Any text is accepted.
namespace searchtokens {

struct Token {
    enum class Kind { Word, Phrase, Field, Minus, Not, And, Or, Open, Close };
    Kind kind = Kind::Word;
    QString text{}; ///< as typed; of a phrase: without the quotation marks
    searchfields::Field field = searchfields::Field::Any; ///< of Kind::Field
    bool isStarred = false; ///< an asterisk follows the phrase
    qsizetype from = 0; ///< position of the token in the text
    qsizetype length = 0; ///< number of characters, including quotation marks and the asterisk
    bool isEnded = true; ///< false: the text ends before the closing quotation mark, or directly after a word
};

/// Nested parentheses deeper than this are ignored. The limit is far above what a person types, and keeps the
/// expression below the limits of SQLite on nested expressions.
inline constexpr int deepest = 16;

struct Tokens {
    QList<Token> list;
    bool isTooDeep = false; ///< some parentheses were ignored
};

/// Unbalanced closing parentheses are left out. Parentheses in a word such as f(x) belong to the word.
Tokens split(const QString &text);

/// Returns whether the character is a minus sign, or a hyphen or dash that keyboards and text editors insert
/// instead.
bool isMinus(QChar c);

} // namespace searchtokens
} // namespace dp

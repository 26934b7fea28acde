#pragma once

#include "support/madeuppapers_dice.h"
#include "support/madeuppapers_topics.h"

#include <QDate>

namespace dp::test {

/// The phrases that replace the placeholders of a made-up text. The phrases for {S}, {M}, {T} and {D} are in
/// lower case; {N} is an invented name.
struct Wording {
    QString subject;
    QString models;
    QString technique;
    QString domain;
    QString name;
};

struct TitleAndWording {
    QString title;
    Wording wording;
};

/// Returns title number `n` of a topic. Titles with different numbers are different, until all combinations
/// of the topic's phrases are used, which are some thousand. Consecutive titles use different templates.
TitleAndWording madeUpTitle(const Topic &topic, qint64 n, const QString &name);

/// Returns an abstract of three to six sentences, sometimes in two paragraphs.
QString madeUpAbstract(const Topic &topic, const Wording &wording, Dice &dice);
/// Returns the text that a later version adds to the abstract.
QString madeUpRevision(const Wording &wording, int version, Dice &dice);

/// Returns a comment with the number of pages and figures, a venue, or the address of the code. It is empty
/// for two of five papers.
QString madeUpComment(const Wording &wording, QDate published, Dice &dice);
/// Returns the comment of a later version, which names a venue that accepted the paper.
QString madeUpAcceptance(QDate published, Dice &dice);
QString madeUpJournal(QDate published, Dice &dice);

} // namespace dp::test

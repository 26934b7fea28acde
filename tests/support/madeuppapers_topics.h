#pragma once

#include <QList>
#include <QStringList>

namespace dp::test {

/// The phrases of a field of research. Every phrase is in lower case and fits into titles and sentences: {S}
/// the subject and {T} the technique are singular, {M} the models are plural, {D} is a domain in singular or
/// plural, {N} is an invented name of a system. Plain values, built once.
struct Topic {
    int share; ///< how often the topic is drawn among the topics that are not keywords
    QStringList categories; ///< likely primary categories
    QStringList alsoIn; ///< cross-listed categories
    QStringList subjects;
    QStringList models;
    QStringList techniques;
    QStringList domains;
    QStringList titles;
    QStringList openings; ///< first sentences; together with the title they contain the words of the keyword
};

/// Parses a topic from plain text in three blocks, separated by empty lines: six lists of phrases in the
/// order of the fields above, with semicolons between the phrases and a new line after each list; the titles;
/// the openings, each on its own line.
Topic topicFrom(int share, const QString &text);

/// Returns Hallucination, MLLM, Reasoning and Reward Model, in this order: the keywords of a fresh
/// installation.
const QList<Topic> &keywordTopics();
/// Returns all other topics that are announced on the same days: the next two functions together.
const QList<Topic> &otherTopics();
QList<Topic> topicsOfMethods();
QList<Topic> topicsOfApplications();

/// The parts of an invented name such as VeriLens.
const QStringList &nameHeads();
const QStringList &nameTails();

} // namespace dp::test

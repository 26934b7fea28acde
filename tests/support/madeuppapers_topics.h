#pragma once

#include <QList>
#include <QStringList>

namespace dp::test {

/// The phrases of a field of research. Every phrase is in lower case and can be used in titles and in
/// sentences. Placeholders: {S}, the subject, and {T}, the technique, are singular; {M}, the models, is
/// plural; {D}, a domain, is singular or plural; {N} is the invented name of a system. A plain value.
struct Topic {
    int share; ///< weight of the topic in the random choice among topics that are not keywords
    QStringList categories; ///< primary categories of papers on this topic
    QStringList alsoIn; ///< categories in which papers of this topic are cross-listed
    QStringList subjects;
    QStringList models;
    QStringList techniques;
    QStringList domains;
    QStringList titles;
    QStringList openings; ///< first sentences of abstracts; together with the title they contain the words of
                          ///< the keyword
};

/// Parses a topic from plain text. The text has three blocks, which are separated by empty lines. The first
/// block has six lists of phrases in the order of the fields above: one list on each line, with semicolons
/// between the phrases. The second block has the titles, and the third block has the openings, one on each
/// line.
Topic topicFrom(int share, const QString &text);

/// Returns the topics Hallucination, MLLM, Reasoning and Reward Model, in this order. These are the keywords
/// of a new installation.
const QList<Topic> &keywordTopics();
/// Returns all topics that are not keywords. Papers of these topics are announced on the same days. The list
/// combines those of the next two functions.
const QList<Topic> &otherTopics();
QList<Topic> topicsOfMethods();
QList<Topic> topicsOfApplications();

/// Returns the first parts of invented names such as VeriLens. The function below returns the last parts.
const QStringList &nameHeads();
const QStringList &nameTails();

} // namespace dp::test

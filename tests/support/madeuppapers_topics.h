#pragma once

#include <QList>
#include <QStringList>

namespace dp::test {

/// What a field of research writes about. Every phrase is in lower case and serves titles and sentences
/// alike: {S} the subject and {T} the technique are singular, {M} the models are plural, {D} is a domain of
/// any number, {N} stands for an invented name of a system. Plain values, built once.
struct Topic {
    int share; ///< how often it is drawn among the topics that are not keywords
    QStringList categories; ///< the likely primary ones
    QStringList alsoIn; ///< where it is cross-listed
    QStringList subjects;
    QStringList models;
    QStringList techniques;
    QStringList domains;
    QStringList titles;
    QStringList openings; ///< first sentences; with the title they carry the words of the keyword
};

/// A topic from plain text in three blocks, an empty line between them: six lists of phrases in the order of
/// the fields above, set apart by semicolons, a new line after the last phrase of each; the titles; the
/// openings, each on a line of its own.
Topic topicFrom(int share, const QString &text);

/// Hallucination, MLLM, Reasoning and Reward Model, in this order: what a fresh installation asks for.
const QList<Topic> &keywordTopics();
/// Everything else that is announced on the same days: the next two together.
const QList<Topic> &otherTopics();
QList<Topic> topicsOfMethods();
QList<Topic> topicsOfApplications();

/// The parts of an invented name such as VeriLens.
const QStringList &nameHeads();
const QStringList &nameTails();

} // namespace dp::test

#pragma once

#include "base/arxivid.h"
#include "text/searchterms.h"

#include <QList>
#include <QString>

#include <vector>

namespace dp {

/// A condition on a paper, as a tree. The leaves are words, categories and facts about the paper. The inner
/// nodes are All, Any and Not.
struct SearchExpression {
    enum class Kind {
        Term, ///< the text or the note of the paper has the term, or the paper is one of `papers`
        Years, ///< the paper was submitted in one of the years
        State,
        Tag, ///< the paper has the tag `name`
        Keyword, ///< the paper is in the list of the keyword `name`
        Venue, ///< the paper is accepted, published or under review at the conference or journal `name`
        All, ///< the paper fulfils all operands; without operands: every paper fulfils it
        Any, ///< the paper fulfils at least one operand
        Not, ///< the paper does not fulfil the operand
    };
    enum class State {
        Unread,
        Read,
        Starred,
        Muted,
        Revised,
        Withdrawn,
        Late,
        HasCode,
        HasNote,
        HasTag,
        HasPdf
    };

    Kind kind = Kind::All;
    SearchTerm term{};
    QList<ArxivId> papers{}; ///< of a term that is an excluded identifier
    int firstYear = 0;
    int lastYear = 9999;
    State state = State::Unread;
    QString name{};
    bool isOpen = false; ///< `name` is only the beginning of the name
    std::vector<SearchExpression> operands{};

    static SearchExpression ofTerm(const SearchTerm &term);
    static SearchExpression ofTerms(const QList<SearchTerm> &terms);
    static SearchExpression ofState(State state);
    static SearchExpression ofName(Kind kind, const QString &name, bool isOpen);
    /// Combine conditions. Empty conditions are left out, and nested conditions of the same kind are joined.
    static SearchExpression allOf(std::vector<SearchExpression> operands);
    static SearchExpression anyOf(std::vector<SearchExpression> operands);
    static SearchExpression negated(SearchExpression operand);

    /// Returns whether every paper fulfils the condition because it has no leaf.
    bool isEmpty() const { return kind == Kind::All && operands.empty(); }
    bool isLeaf() const { return kind != Kind::All && kind != Kind::Any && kind != Kind::Not; }
    bool isCategory() const { return kind == Kind::Term && term.field == SearchTerm::Field::Category; }
    /// Returns whether the expression has a leaf with this state.
    bool mentions(State wanted) const;
    /// Returns whether the leaf is a word or a phrase that the full-text index finds.
    bool isText() const { return kind == Kind::Term && !isCategory(); }
    /// Returns whether it restricts papers: it has no word or phrase without a field that a paper must have.
    bool isRestriction() const;
    /// Returns the operands of All, or the expression itself.
    std::vector<SearchExpression> conjuncts() const;
    /// Returns the words and phrases that a paper may have because of the expression, without excluded ones.
    QList<SearchTerm> wantedTerms() const;

    friend bool operator==(const SearchExpression &, const SearchExpression &) = default;
};

} // namespace dp

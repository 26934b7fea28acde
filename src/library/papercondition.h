#pragma once

#include "base/coverage.h"
#include "text/searchterms.h"

#include <vector>

namespace dp {

/// A condition on a paper, for example the query of a keyword.
struct PaperCondition {
    enum class Kind {
        Term, ///< the paper has the term
        Submitted, ///< the paper was submitted on one of the days
        Combination, ///< the operands, combined from left to right without precedence
    };
    enum class Operator { Or, And, AndNot };

    Kind kind = Kind::Term;
    SearchTerm term;
    DayRange days;
    std::vector<PaperCondition> operands; ///< at least one
    /// Operator that combines this operand with the operands before it. Not used for the first operand.
    Operator how = Operator::Or;
};

} // namespace dp

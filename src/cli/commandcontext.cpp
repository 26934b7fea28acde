#include "cli/commandcontext.h"

#include "cli/clitext.h"
#include "text/errortext.h"

#include <algorithm>
#include <iterator>

namespace dp {

namespace {

/// Errors in the arguments of a command.
constexpr ErrorKind wrongArguments[] = {ErrorKind::KeywordEmpty, ErrorKind::KeywordUnnamed,
    ErrorKind::KeywordTooLong, ErrorKind::KeywordHasQuotes, ErrorKind::KeywordHasControl,
    ErrorKind::TermEmpty, ErrorKind::TermTooLong, ErrorKind::TermHasQuotes, ErrorKind::TermHasControl,
    ErrorKind::TooManyTerms, ErrorKind::OnlyExcludedTerms, ErrorKind::TermsAndQuery,
    ErrorKind::TermsOfOtherKind, ErrorKind::BadCategory, ErrorKind::MuteEmpty, ErrorKind::MuteTooLong,
    ErrorKind::BadQuery, ErrorKind::BadLimit, ErrorKind::BadIdentifier, ErrorKind::SeveralIdentifiers,
    ErrorKind::BadAddress, ErrorKind::TagEmpty, ErrorKind::TagTooLong, ErrorKind::TagHasControl,
    ErrorKind::NoteTooLong, ErrorKind::SavedSearchUnnamed, ErrorKind::SavedSearchTooLong,
    ErrorKind::SavedSearchFindsNothing};

} // namespace

int CommandContext::fail(const Error &error) const
{
    terminal.note(errorText(error));
    if (error.kind == ErrorKind::Cancelled)
        return commandline::Interrupted;
    return std::ranges::find(wrongArguments, error.kind) == std::end(wrongArguments) ? commandline::Failed
                                                                                     : commandline::WrongCall;
}

void CommandContext::reportBackup(const Outcome &written) const
{
    if (!written)
        //: %1 is a sentence that gives the reason
        terminal.note(CliText::tr("Today's backup could not be written: %1").arg(errorText(written.error())));
}

void CommandContext::setInterrupt(std::function<void()> stop) const
{
    if (onInterrupt)
        onInterrupt(std::move(stop));
}

} // namespace dp

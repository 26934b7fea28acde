#include "cli/commandcontext.h"

#include "cli/clitext.h"
#include "text/errortext.h"

namespace dp {

int CommandContext::fail(const Error &error) const
{
    terminal.note(errorText(error));
    switch (error.kind) {
    case ErrorKind::Cancelled: return commandline::Interrupted;
    case ErrorKind::KeywordEmpty:
    case ErrorKind::KeywordUnnamed:
    case ErrorKind::KeywordTooLong:
    case ErrorKind::KeywordHasQuotes:
    case ErrorKind::KeywordHasControl:
    case ErrorKind::TermEmpty:
    case ErrorKind::TermTooLong:
    case ErrorKind::TermHasQuotes:
    case ErrorKind::TermHasControl:
    case ErrorKind::TooManyTerms:
    case ErrorKind::OnlyExcludedTerms:
    case ErrorKind::TermsAndQuery:
    case ErrorKind::TermsOfOtherKind:
    case ErrorKind::BadCategory:
    case ErrorKind::BadQuery:
    case ErrorKind::BadLimit:
    case ErrorKind::BadIdentifier:
    case ErrorKind::SeveralIdentifiers:
    case ErrorKind::BadAddress: return commandline::WrongCall;
    default: return commandline::Failed;
    }
}

void CommandContext::reportBackup(const Outcome &written) const
{
    if (!written)
        //: %1 is a sentence that says why
        terminal.note(CliText::tr("Today's backup could not be written: %1").arg(errorText(written.error())));
}

void CommandContext::setInterrupt(std::function<void()> stop) const
{
    if (onInterrupt)
        onInterrupt(std::move(stop));
}

} // namespace dp

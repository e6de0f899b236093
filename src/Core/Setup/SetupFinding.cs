using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>What a check found.</summary>
/// <param name="Check">Stable name of the check.</param>
/// <param name="Account">The account it is about; null when it is about the installation.</param>
/// <param name="Outcome">A value of <see cref="SetupCheck.Outcome"/>.</param>
/// <param name="Found">What was found.</param>
/// <param name="Fix">How to mend it; null when there is nothing to mend.</param>
internal sealed record SetupFinding(string Check, Account? Account, string Outcome, Phrase Found, Phrase? Fix);

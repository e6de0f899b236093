namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

/// <summary>What the account may do and how its API answers.</summary>
public sealed class AccountSettings
{
    /// <summary>Whether missing values are written as null (the rule since October 2022) or their keys left out.</summary>
    public bool SerializeNulls { get; set; } = true;

    /// <summary>The Account API needs an Enterprise plan.</summary>
    public bool Enterprise { get; set; } = true;

    /// <summary>Until the developer license is unlocked, only demo models can be read.</summary>
    public bool DeveloperLicenseLocked { get; set; }

    /// <summary>How many models may be active at a time; beyond it activating answers quota.exceeded.</summary>
    public int ActiveModelQuota { get; set; } = int.MaxValue;

    /// <summary>Whether activating an archived model is charged, so that it needs allowActivate.</summary>
    public bool ActivationIsCharged { get; set; } = true;

    /// <summary>How long a signed link works.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a MatterPak takes; the floor plan takes its published times.</summary>
    public TimeSpan MatterPakTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether a change of a tag moves the modified of its model. Nothing published says so, nor the opposite.</summary>
    public bool TagsMoveModified { get; set; } = true;

    /// <summary>
    /// Whether <c>model(id)</c> with a view's id answers under the model's own id. Matterport's sample shows the view's id
    /// (https://matterport.github.io/developer-docs/api/model/views-layers/).
    /// </summary>
    public bool ViewAnswersModelId { get; set; }

    internal void CopyFrom(AccountSettings other)
    {
        (SerializeNulls, Enterprise, DeveloperLicenseLocked) = (other.SerializeNulls, other.Enterprise, other.DeveloperLicenseLocked);
        (ActiveModelQuota, ActivationIsCharged) = (other.ActiveModelQuota, other.ActivationIsCharged);
        (LinkLifetime, MatterPakTime) = (other.LinkLifetime, other.MatterPakTime);
        (TagsMoveModified, ViewAnswersModelId) = (other.TagsMoveModified, other.ViewAnswersModelId);
    }
}

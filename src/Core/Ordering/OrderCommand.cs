namespace MatterportForDataverse.Core.Ordering;

/// <summary>What happens to a line of an order.</summary>
public enum OrderCommand
{
    /// <summary>Somebody approves it, and another approval is still needed.</summary>
    Endorse,

    /// <summary>Somebody gives the last approval that it needs.</summary>
    Approve,

    /// <summary>Somebody rejects it.</summary>
    Reject,

    /// <summary>Somebody takes it back.</summary>
    Withdraw,

    /// <summary>Its time is over.</summary>
    Expire,

    /// <summary>The model's facts, the options or the price are others than those approved.</summary>
    Void,

    /// <summary>An execution takes it in hand, for the first time or after another broke off.</summary>
    Claim,

    /// <summary>The steps before it begin, such as making the model visible.</summary>
    Prepare,

    /// <summary>It is about to be sent; from here on nobody can prove that it was not.</summary>
    Send,

    /// <summary>Matterport accepts it.</summary>
    Accept,

    /// <summary>It is not bought: Matterport refuses it for certain, or it is owned already.</summary>
    Refuse,

    /// <summary>The answer does not tell, or the execution broke off.</summary>
    Doubt,

    /// <summary>Matterport shows that it was accepted.</summary>
    Find,

    /// <summary>Two people say that it was charged.</summary>
    SettleCharged,

    /// <summary>Two people say that it was not charged.</summary>
    SettleNotCharged,

    /// <summary>Two people say that somebody else bought it.</summary>
    SettleForeign,

    /// <summary>Matterport delivers it.</summary>
    Deliver,

    /// <summary>Matterport cannot deliver it.</summary>
    Fail,

    /// <summary>Matterport cancels it.</summary>
    Cancel,
}

package org.minhchung.alerts.correction;

import org.minhchung.events.Correction;
import org.minhchung.events.Correction.Fate;
import org.minhchung.events.Correction.State;

/** Under which key of the messages it stands what was observed; desk and alerts have the same. */
public final class CorrectionWord {
  private CorrectionWord() {}

  /** The outlet's own word goes first, then what became of the sentence, then the state. */
  public static String of(Correction correction) {
    if (correction.state() == State.CORRECTED && correction.notice() != null) {
      return "notice-of-correction";
    }
    boolean text = correction.state() == State.CORRECTED || correction.state() == State.CHANGED;
    return text && correction.fate() != null && correction.fate() != Fate.KEPT
        ? correction.fate().label()
        : correction.state().label();
  }
}

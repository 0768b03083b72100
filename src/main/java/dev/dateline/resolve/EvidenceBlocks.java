package dev.dateline.resolve;

import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.NameEvidence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects evidence into blocks. The words next to a name differ in nearly every article, so in an archive of a million
 * articles a frequent name has hundreds of thousands of values; only those that can matter are kept, see {@link
 * RepeatedContexts.Frequent}. Not thread-safe.
 */
final class EvidenceBlocks implements Consumer<Counted> {
    private final Consumer<List<Counted>> action;
    private final RepeatedContexts.Frequent beside = new RepeatedContexts.Frequent();
    private List<Counted> block = new ArrayList<>();
    private String name = "";
    private String form = "";

    /** Passes each block to an action. */
    EvidenceBlocks(Consumer<List<Counted>> action) {
        this.action = action;
    }

    /** Takes evidence, which comes block by block and ordered by form and role. */
    @Override
    public void accept(Counted one) {
        NameEvidence evidence = one.evidence();
        if (!evidence.block().equals(name)) {
            end();
            name = evidence.block();
        }
        if (!evidence.form().equals(form)) {
            block.addAll(beside.take());
            form = evidence.form();
        }
        if (evidence.role() == Role.BESIDE) {
            beside.add(one);
        } else {
            block.add(one);
        }
    }

    /** Passes the last block. */
    void end() {
        block.addAll(beside.take());
        if (!block.isEmpty()) {
            action.accept(block);
            block = new ArrayList<>();
        }
        form = "";
    }
}

package org.simsite.web.look;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Set;
import java.util.UUID;
import org.primefaces.csp.CspState;

/**
 * Keeps pages without view state free of sessions: PrimeFaces would remember the nonce of a page's scripts in its view map, and
 * thereby in a session, for partial updates that these stateless pages do not have.
 */
public class PublicPages extends ViewHandlerWrapper {
    private static final Set<String> FOLDERS = Set.of("platform", "signup", "shop", "products", "join", "site", "my");

    public PublicPages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void initView(FacesContext faces) {
        super.initView(faces);
        if (isPublic(faces.getExternalContext().getRequestServletPath()))
            faces.getAttributes().put(CspState.class.getName(), new PassingNonce(faces));
    }

    static boolean isPublic(String path) {
        return FOLDERS.contains(path.split("[/.]", 3)[1]);
    }

    /** Good for one answer. */
    private static final class PassingNonce extends CspState {
        private final String nonce = UUID.randomUUID().toString();

        PassingNonce(FacesContext faces) {
            super(faces);
        }

        @Override
        public String getNonce() {
            return nonce;
        }
    }
}
